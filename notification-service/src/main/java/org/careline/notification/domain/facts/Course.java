package org.careline.notification.domain.facts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands of a person, in the order of the days whatever the order of typing, cut into stretches (rules 17.1-9, 11). */
public final class Course {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Facts facts;
    private final List<Assessment> inOrder;
    private final List<Stretch> stretches;
    private final boolean inHospital;
    private final Map<UUID, Integer> positions = new HashMap<>();
    private final @Nullable LocalDate lastCalmDay;

    Course(Facts facts, List<Assessment> inOrder, List<Stretch> stretches, boolean inHospital) {
        this.facts = facts;
        this.inOrder = List.copyOf(inOrder);
        this.stretches = List.copyOf(stretches);
        this.inHospital = inHospital;
        inOrder.forEach(one -> positions.put(one.id(), positions.size()));
        this.lastCalmDay = inOrder.stream()
                .filter(one -> !one.isDangerous())
                .map(Assessment::visitedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public static Course of(Facts facts) {
        return new CourseWalk(facts).course();
    }

    public Facts facts() {
        return facts;
    }

    public List<Assessment> inOrder() {
        return inOrder;
    }

    /** In order; only the last may go on. */
    public List<Stretch> stretches() {
        return stretches;
    }

    /** By the latest statement. */
    public boolean inHospital() {
        return inHospital;
    }

    public Optional<Stretch> open() {
        return stretches.isEmpty() || stretches.getLast().end() != null
                ? Optional.empty()
                : Optional.of(stretches.getLast());
    }

    /** The dangers of the stretch that goes on; none: nothing is owed as an alarm. */
    public List<Assessment> dangers() {
        return open().map(Stretch::dangers).orElse(List.of());
    }

    public Optional<Stretch> stretchOf(UUID assessment) {
        return stretches.stream().filter(stretch -> stretch.has(assessment)).findFirst();
    }

    public boolean stands(UUID assessment) {
        return positions.containsKey(assessment);
    }

    public Optional<Assessment> standing(UUID assessment) {
        return Optional.ofNullable(positions.get(assessment)).map(inOrder::get);
    }

    public boolean isBefore(Assessment first, Assessment second) {
        return position(first) < position(second);
    }

    /** What stands between the two, in order; neither of them. */
    public List<Assessment> between(Assessment first, Assessment second) {
        return position(first) + 1 < position(second)
                ? inOrder.subList(position(first) + 1, position(second))
                : List.of();
    }

    public Optional<Assessment> before(Assessment one) {
        var position = position(one);
        return position > 0 ? Optional.of(inOrder.get(position - 1)) : Optional.empty();
    }

    /** Entered long after the end of the day of the visit (rules 17.1-5). */
    public boolean isLate(Assessment one, Duration within) {
        var endOfDay = one.visitedOn().plusDays(1).atStartOfDay(ZONE).toOffsetDateTime();
        return enteredAt(one, facts).isAfter(endOfDay.plus(within));
    }

    /** A calm visit of a later day stands. */
    public boolean isOvertaken(Assessment one) {
        return lastCalmDay != null && lastCalmDay.isAfter(one.visitedOn());
    }

    public boolean isOver(Assessment one) {
        return stretchOf(one.id()).map(stretch -> stretch.end() != null).orElse(false);
    }

    public OffsetDateTime enteredAt(Assessment one) {
        return enteredAt(one, facts);
    }

    private int position(Assessment one) {
        return positions.getOrDefault(one.id(), -1);
    }

    /** A corrected visit of the same day keeps its place. */
    static OffsetDateTime enteredAt(Assessment one, Facts facts) {
        var entered = one;
        for (var before : facts.corrects(one)) {
            var entry = facts.heard(before);
            if (entry.isEmpty() || !entry.get().visitedOn().equals(one.visitedOn())) {
                break;
            }
            entered = entry.get();
        }
        return entered.assessedAt();
    }
}
