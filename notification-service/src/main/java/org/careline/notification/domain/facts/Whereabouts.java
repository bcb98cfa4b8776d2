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
        var place = stretch.placeAt(stretch.course().getLast()).orElse(null);
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

    /** Both at home, or one code holds the other. */
    public static boolean isSamePlace(Stretch stretch, Assessment one, Assessment other) {
        var first = stretch.placeAt(one);
        var second = stretch.placeAt(other);
        return first.isEmpty() || second.isEmpty() ? first.equals(second) : isWithin(first.get(), second.get());
    }

    static boolean isWithin(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
