package org.careline.kit.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.time.ClockProducer;
import org.jspecify.annotations.Nullable;

/** How a day or a time is bounded by what it follows 先后. */
public final class Moments {
    private static final int LAST_YEAR = 2200;
    private static final Set<LocalDate> UNSET =
            Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(1970, 1, 1), LocalDate.of(1899, 12, 30));

    private Moments() {}

    public static boolean isPlausible(LocalDate day, int since) {
        return day.getYear() >= since && day.getYear() < LAST_YEAR && !UNSET.contains(day);
    }

    public static boolean isPlausible(OffsetDateTime time, int since) {
        return isPlausible(time.atZoneSameInstant(ClockProducer.ZONE).toLocalDate(), since)
                && isPlausible(time.toLocalDate(), since)
                && isPlausible(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), since);
    }

    /**
     * @param what it cannot come before, in both languages
     * @throws InvalidFieldException naming the field, where the day lies before
     */
    public static void follows(String field, @Nullable LocalDate day, @Nullable LocalDate earlier, String what) {
        if (day != null && earlier != null && day.isBefore(earlier)) {
            throw new InvalidFieldException(field, what);
        }
    }

    /**
     * @param what it cannot come before, in both languages
     * @throws InvalidFieldException naming the field, where the time lies before
     */
    public static void follows(
            String field, @Nullable OffsetDateTime time, @Nullable OffsetDateTime earlier, String what) {
        if (time != null && earlier != null && time.isBefore(earlier)) {
            throw new InvalidFieldException(field, what);
        }
    }
}
