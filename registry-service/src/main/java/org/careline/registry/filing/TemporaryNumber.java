package org.careline.registry.filing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Temporary number 临时编号 of a pending file, to be written on paper until the document is known (rules 17.7). */
final class TemporaryNumber {
    private static final int LETTERS = 8;

    private TemporaryNumber() {}

    /** Drawn from the random end of the id: unique where the id is, and short enough to be read out. */
    static String of(UUID id, LocalDate day) {
        var drawn =
                Long.toString(id.getLeastSignificantBits() & 0xFFFFFFFFFFL, 32).toUpperCase(Locale.ROOT);
        return "T" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + "0".repeat(LETTERS - drawn.length()) + drawn;
    }
}
