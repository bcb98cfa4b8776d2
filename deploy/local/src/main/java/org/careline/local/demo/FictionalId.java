package org.careline.local.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * An identity number 公民身份号码 nobody can have: its checksum is right (GB 11643, rules 13.1), its address code 9999xx has never been
 * assigned.
 */
public record FictionalId(String addressCode, LocalDate birthDate, int sequence) {
    public static final String OF_HULIN = "999999";
    public static final String OF_ZHONGYUAN = "999997";
    public static final String OF_THE_PLAY = "999998";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    public FictionalId {
        if (!addressCode.startsWith("9999") || sequence < 0 || sequence > 999) {
            throw new IllegalArgumentException("the number could be a person's");
        }
    }

    /** GB/T 2261.1: an odd sequence is male, an even one female. */
    public String sex() {
        return sequence % 2 == 1 ? "1" : "2";
    }

    public String number() {
        var body = addressCode + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK_CHARACTERS.charAt(sum % 11);
    }
}
