package org.careline.kit.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careline.kit.problem.InvalidFieldException;
import org.jspecify.annotations.Nullable;

/** A day 日期 is written {@code YYYY-MM-DD} and in no other way: a moment would lose its zone, and yesterday become the day before. */
public final class Dates {
    public static final String EXPECTED =
            "日期应为YYYY-MM-DD，例如2026-11-28。A date is written YYYY-MM-DD, such as 2026-11-28.";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    /** Empty: it is not written so, or there is no such day. */
    public static Optional<LocalDate> read(String text) {
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A day in an address.
     *
     * @throws InvalidFieldException naming the parameter
     */
    public static @Nullable LocalDate parameter(String name, @Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : read(text).orElseThrow(() -> new InvalidFieldException(name, EXPECTED));
    }
}
