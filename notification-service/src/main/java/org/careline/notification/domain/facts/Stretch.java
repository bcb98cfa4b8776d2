package org.careline.notification.domain.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.events.EpisodeCloseReason;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of danger 高风险过程: from a level of 3 or more to its end (rules 17.1-9).
 *
 * @param course its standing assessments, in the order of their days
 * @param calm the calm visits since the last danger that count: one a day
 * @param end null: it goes on
 */
public record Stretch(
        List<Assessment> course,
        List<Assessment> calm,
        @Nullable EpisodeCloseReason end) {
    public Stretch {
        course = List.copyOf(course);
        calm = List.copyOf(calm);
    }

    public List<Assessment> dangers() {
        return course.stream().filter(Assessment::isDangerous).toList();
    }

    public boolean has(UUID assessment) {
        return course.stream().anyMatch(one -> one.id().equals(assessment));
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
