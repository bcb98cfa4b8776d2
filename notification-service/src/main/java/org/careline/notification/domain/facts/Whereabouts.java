package org.careline.notification.domain.facts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lives and is, by the latest statements (rules 17.1-2, 12).
 *
 * @param home the residence; unknown: the place now; that unknown too: the area of the institution that entered the
 *     newest danger; empty: none of them is known
 * @param away where the person is, if not at home 不在家
 */
public record Whereabouts(String home, @Nullable String away, boolean inHospital) {
    private static final String UNKNOWN = "";

    public static Whereabouts in(Course course, Stretch stretch) {
        var place = placeAt(course, stretch, stretch.course().getLast());
        var residence = course.facts().person().residence();
        if (residence != null) {
            return new Whereabouts(residence, place, course.inHospital());
        }
        var home = place != null ? place : assessorsArea(stretch);
        return new Whereabouts(home, null, course.inHospital());
    }

    private static String assessorsArea(Stretch stretch) {
        return stretch.dangers().reversed().stream()
                .map(Assessment::assessorsArea)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The place stated last up to an assessment; null: at home, or nothing was said. */
    static @Nullable String placeAt(Course course, Stretch stretch, Assessment upTo) {
        var residence = course.facts().person().residence();
        String place = null;
        for (var one : stretch.course()) {
            if (one.placeNow() != null) {
                place = one.placeNow();
            } else if (one.isDangerous() && residence != null) {
                place = null;
            }
            if (one.equals(upTo)) {
                break;
            }
        }
        return place != null && residence != null && isWithin(place, residence) ? null : place;
    }

    /** Both at home, or one code holds the other. */
    public static boolean isSamePlace(Course course, Stretch stretch, Assessment one, Assessment other) {
        var first = placeAt(course, stretch, one);
        var second = placeAt(course, stretch, other);
        if (first == null || second == null) {
            return first == null && second == null;
        }
        return isWithin(first, second);
    }

    private static boolean isWithin(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
