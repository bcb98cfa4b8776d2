package org.careline.notification.domain.facts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.events.EpisodeCloseReason;
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

    private Course(Facts facts, List<Assessment> inOrder, List<Stretch> stretches, boolean inHospital) {
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
        return new Walk(facts).course();
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

    /** Walks assessments, admissions, discharges and death in order. */
    private static final class Walk {
        private static final int BEFORE_ADMISSION = 0;
        private static final int STAY = 1;
        private static final int AFTER = 2;

        private final Facts facts;
        private final List<Assessment> inOrder = new ArrayList<>();
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<Assessment> course = new ArrayList<>();
        private final List<Assessment> calm = new ArrayList<>();
        private boolean inHospital;

        Walk(Facts facts) {
            this.facts = facts;
        }

        /** One thing that happened: an assessment, or the end of a stay, or its beginning, or death. */
        private record Moment(
                LocalDate day,
                OffsetDateTime time,
                int rank,
                OffsetDateTime enteredAt,
                @Nullable Assessment assessment,
                @Nullable EpisodeCloseReason ends) {}

        Course course() {
            moments().forEach(this::pass);
            if (!course.isEmpty()) {
                stretches.add(stretch(null));
            }
            return new Course(facts, inOrder, stretches, inHospital);
        }

        private Stream<Moment> moments() {
            var assessed = facts.standing().stream().map(this::moment);
            var stays = facts.stays().stream().flatMap(this::moments);
            return Stream.of(assessed, stays, death().stream())
                    .flatMap(part -> part)
                    .sorted(Comparator.comparing(Moment::day)
                            .thenComparing(Moment::time)
                            .thenComparing(Moment::rank)
                            .thenComparing(Moment::enteredAt)
                            .thenComparing(moment -> moment.assessment() == null
                                    ? ""
                                    : moment.assessment().id().toString()));
        }

        private Moment moment(Assessment one) {
            var entered = enteredAt(one, facts);
            var admission = admissionItPreceded(one, entered);
            return admission
                    .map(time -> new Moment(one.visitedOn(), time, BEFORE_ADMISSION, entered, one, null))
                    .orElseGet(() -> new Moment(one.visitedOn(), entered, AFTER, entered, one, null));
        }

        /** A visit of the day of an admission, entered during the stay, was before it unless the visitor said otherwise. */
        private Optional<OffsetDateTime> admissionItPreceded(Assessment one, OffsetDateTime entered) {
            if (one.inHospital() || one.hospitalStated()) {
                return Optional.empty();
            }
            return facts.stays().stream()
                    .filter(stay -> stay.lastsAt(entered))
                    .map(Stay::admittedAt)
                    .filter(time -> time != null && day(time).equals(one.visitedOn()))
                    .min(Comparator.naturalOrder());
        }

        private Stream<Moment> moments(Stay stay) {
            var admitted = Stream.ofNullable(stay.admittedAt())
                    .map(time -> new Moment(day(time), time, STAY, time, null, EpisodeCloseReason.ADMITTED));
            var discharged = Stream.ofNullable(stay.dischargedAt())
                    .map(time -> new Moment(day(time), time, STAY, time, null, null));
            return Stream.concat(admitted, discharged);
        }

        private Optional<Moment> death() {
            return Optional.ofNullable(facts.person().deceasedOn()).map(day -> {
                var midnight = day.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime();
                var end = OffsetDateTime.MAX;
                return new Moment(day, end, AFTER, midnight, null, EpisodeCloseReason.DECEASED);
            });
        }

        private void pass(Moment moment) {
            var assessment = moment.assessment();
            if (assessment != null) {
                pass(assessment);
                return;
            }
            var end = moment.ends();
            if (end != EpisodeCloseReason.DECEASED) {
                inHospital = end == EpisodeCloseReason.ADMITTED;
            }
            if (end != null) {
                close(end);
            }
        }

        private void pass(Assessment one) {
            inOrder.add(one);
            inHospital = one.inHospital();
            if (one.isDangerous()) {
                course.add(one);
                calm.clear();
            } else if (!course.isEmpty()) {
                course.add(one);
                if (calm.stream().noneMatch(visit -> visit.visitedOn().equals(one.visitedOn()))) {
                    calm.add(one);
                }
                if (calm.size() == 2) {
                    close(EpisodeCloseReason.CALM);
                }
            }
        }

        private void close(EpisodeCloseReason reason) {
            if (!course.isEmpty()) {
                stretches.add(stretch(reason));
                course.clear();
                calm.clear();
            }
        }

        private Stretch stretch(@Nullable EpisodeCloseReason end) {
            return new Stretch(course, calm, end, facts.person().residence());
        }

        private static LocalDate day(OffsetDateTime time) {
            return time.atZoneSameInstant(ZONE).toLocalDate();
        }
    }
}
