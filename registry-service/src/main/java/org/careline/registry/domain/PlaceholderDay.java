package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.Set;

/** A day that programs write where nobody said one 占位日期: nothing in a file happened on it. */
public final class PlaceholderDay {
    /** No day of a file lies before it. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);
    private static final Set<LocalDate> DAYS = Set.of(FIRST, EPOCH);

    private PlaceholderDay() {}

    public static boolean is(LocalDate day) {
        return day.isBefore(FIRST) || DAYS.contains(day);
    }
}
