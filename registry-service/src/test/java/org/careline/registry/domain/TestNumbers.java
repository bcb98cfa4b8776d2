package org.careline.registry.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Citizen identity numbers that fit and are nobody's: the address code 990001 was never assigned. */
public final class TestNumbers {
    private static final AtomicInteger DRAWN = new AtomicInteger();

    private TestNumbers() {}

    /** A number not used before, of a man born on 1 February 1980. */
    public static String unused() {
        var number = DRAWN.getAndIncrement();
        return citizen("990001", LocalDate.of(1980, 2, 1), number * 2 + 1);
    }

    public static String citizen(String area, LocalDate birthDate, int sequence) {
        var body = body(area, birthDate, sequence);
        return body + CitizenId.checkCharacter(body);
    }

    static String body(String area, LocalDate birthDate, int sequence) {
        return area + DateTimeFormatter.BASIC_ISO_DATE.format(birthDate) + "%03d".formatted(sequence);
    }
}
