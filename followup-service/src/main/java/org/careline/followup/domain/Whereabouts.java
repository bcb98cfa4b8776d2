package org.careline.followup.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is 去向, by the latest statement in the order of the days, whatever the order of typing (rules 17.1-8, 17.1-11).
 *
 * @param placeNow away from home; null: at home, or not known
 */
public record Whereabouts(boolean inHospital, @Nullable String placeNow) {
    public static final Whereabouts AT_HOME = new Whereabouts(false, null);

    public static Whereabouts of(Course course, List<Stay> stays, @Nullable String residence) {
        var place = placeNow(course, residence);
        return new Whereabouts(inHospital(course, stays), place == null || isSame(place, residence) ? null : place);
    }

    /** One is a part of the other; both at home. */
    static boolean isSame(String place, @Nullable String other) {
        return other != null && (place.startsWith(other) || other.startsWith(place));
    }

    private static boolean inHospital(Course course, List<Stay> stays) {
        var last = course.last();
        var latestStay = stays.stream()
                .max((one, other) -> latest(one).compareTo(latest(other)))
                .filter(stay -> last.filter(visit -> isSaidAfter(visit, stay)).isEmpty());
        return latestStay
                .map(stay -> stay.dischargedAt() == null)
                .orElseGet(() -> last.filter(StandingVisit::inHospital).isPresent());
    }

    private static LocalDateTime latest(Stay stay) {
        return stay.dischargedAt() == null ? stay.admittedAt() : stay.dischargedAt();
    }

    private static boolean isSaidAfter(StandingVisit visit, Stay stay) {
        return stay.dischargedAt() == null ? stay.isBefore(visit) : visit.isAfter(stay.dischargedAt());
    }

    /** A blank of a danger says “at home”, where a home is known; a blank of a calm visit brings nobody home. */
    private static @Nullable String placeNow(Course course, @Nullable String residence) {
        @Nullable String place = null;
        var calmDays = new HashSet<LocalDate>();
        for (var visit : course.visits()) {
            place = placeAfter(visit, place, calmDays, residence);
        }
        return place;
    }

    private static @Nullable String placeAfter(
            StandingVisit visit, @Nullable String before, Set<LocalDate> calmDays, @Nullable String residence) {
        if (visit.placeNow() != null) {
            return visit.placeNow();
        }
        if (visit.level().isTold()) {
            calmDays.clear();
            return residence == null ? before : null;
        }
        calmDays.add(visit.visitedOn());
        return residence == null && calmDays.size() > 1 ? null : before;
    }
}
