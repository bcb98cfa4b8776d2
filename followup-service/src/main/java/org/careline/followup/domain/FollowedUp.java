package org.careline.followup.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.kit.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A person in follow-up 随访对象: when the next visit is due is a function of the facts that stand, in any order of hearing
 * (rules 2.1 T-09, 4.2).
 *
 * @param managed consented, or managed by statutory duty
 * @param managedSince the day of consent; null: not known
 */
public record FollowedUp(
        Course course,
        List<Stay> stays,
        boolean managed,
        @Nullable LocalDate managedSince,
        @Nullable LocalDate deceasedOn) {
    public FollowedUp {
        stays = List.copyOf(stays);
    }

    public FollowedUp without(UUID visit) {
        return new FollowedUp(course.without(visit), stays, managed, managedSince, deceasedOn);
    }

    /** Empty: nobody is to go, because the person is in hospital, dead, or not in management. */
    public Optional<Due> next(WorkingDays calendar, LocalDate today) {
        if (isDead() || isAdmitted()) {
            return Optional.empty();
        }
        return course.last()
                .map(visit -> Optional.of(afterVisit(visit, calendar)))
                .orElseGet(() -> firstVisit(calendar, today));
    }

    /** Whoever was seen after the registered death is to be followed up until the contradiction is cleared. */
    private boolean isDead() {
        return deceasedOn != null
                && course.last()
                        .filter(visit -> visit.visitedOn().isAfter(deceasedOn))
                        .isEmpty();
    }

    private boolean isAdmitted() {
        return stays.stream()
                .filter(stay -> stay.dischargedAt() == null)
                .anyMatch(stay -> course.last()
                        .filter(visit -> stay.isBefore(visit) && !visit.inHospital())
                        .isEmpty());
    }

    private Due afterVisit(StandingVisit last, WorkingDays calendar) {
        var next = course.nextAfter(last);
        if (last.inHospital()) {
            next = last.wishedOn() == null ? last.visitedOn().plus(NextVisit.WHEN_STABLE) : next;
        }
        var due = new Due(next, false);
        return lastDischarge()
                .filter(discharged -> !last.isAfter(discharged))
                .map(discharged -> NextVisit.first(discharged.toLocalDate(), calendar))
                .filter(first -> first.day().isBefore(due.day()))
                .orElse(due);
    }

    /** Managed since a day nobody knows: due at once. */
    private Optional<Due> firstVisit(WorkingDays calendar, LocalDate today) {
        var since = Stream.concat(
                        Stream.ofNullable(managedSince), lastDischarge().map(LocalDateTime::toLocalDate).stream())
                .max(Comparator.naturalOrder());
        if (since.isEmpty()) {
            return managed ? Optional.of(new Due(today, false)) : Optional.empty();
        }
        return since.map(day -> NextVisit.first(day, calendar));
    }

    private Optional<LocalDateTime> lastDischarge() {
        return stays.stream()
                .flatMap(stay -> Stream.ofNullable(stay.dischargedAt()))
                .max(Comparator.naturalOrder());
    }
}
