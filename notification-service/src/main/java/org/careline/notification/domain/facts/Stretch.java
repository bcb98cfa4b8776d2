package org.careline.notification.domain.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.events.EpisodeCloseReason;
import org.jspecify.annotations.Nullable;

/** A stretch of danger 高风险过程: from a level of 3 or more to its end (rules 17.1-9). */
public final class Stretch {
    private final List<Assessment> course;
    private final List<Assessment> dangers;
    private final List<Assessment> calm;
    private final @Nullable EpisodeCloseReason end;
    private final Map<UUID, Optional<String>> places = new HashMap<>();

    Stretch(
            List<Assessment> course,
            List<Assessment> calm,
            @Nullable EpisodeCloseReason end,
            @Nullable String residence) {
        this.course = List.copyOf(course);
        this.dangers = course.stream().filter(Assessment::isDangerous).toList();
        this.calm = List.copyOf(calm);
        this.end = end;
        place(residence);
    }

    private void place(@Nullable String residence) {
        String place = null;
        for (var one : course) {
            if (one.placeNow() != null) {
                place = one.placeNow();
            } else if (one.isDangerous() && residence != null) {
                place = null;
            }
            var away = place == null || residence == null || !Whereabouts.isWithin(place, residence);
            places.put(one.id(), Optional.ofNullable(place).filter(_ -> away));
        }
    }

    /** Its standing assessments, in the order of their days. */
    public List<Assessment> course() {
        return course;
    }

    public List<Assessment> dangers() {
        return dangers;
    }

    /** The calm visits since the last danger that count: one a day. */
    public List<Assessment> calm() {
        return calm;
    }

    /** Null: it goes on. */
    public @Nullable EpisodeCloseReason end() {
        return end;
    }

    public boolean has(UUID assessment) {
        return places.containsKey(assessment);
    }

    /** The place stated last up to an assessment of it; empty: at home, or nothing was said. */
    Optional<String> placeAt(Assessment upTo) {
        return places.getOrDefault(upTo.id(), Optional.empty());
    }

    /** One calm day at its tail: calmed, not over. */
    public boolean isCalmed() {
        return end == null && !calm.isEmpty();
    }

    /** The calm visits of the day at its tail, repeats among them. */
    public Set<UUID> calmVisits() {
        var days = calm.stream().map(Assessment::visitedOn).toList();
        return course.reversed().stream()
                .takeWhile(one -> !one.isDangerous())
                .filter(one -> days.contains(one.visitedOn()))
                .map(Assessment::id)
                .collect(Collectors.toSet());
    }

    public LocalDate lastDay() {
        return dangers().getLast().visitedOn();
    }
}
