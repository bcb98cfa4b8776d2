package org.careline.registry.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Citizen identity number 公民身份号码 by GB 11643-1999 (rules 13.1); the address code is not judged: codes are abolished. */
public record CitizenId(String number) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int FIRST_YEAR = 1900;

    public CitizenId {
        number = normalised(number);
        if (!fitsItsCheckCharacter(number)) {
            throw new IllegalArgumentException("not a citizen identity number");
        }
        if (birthDateIn(number).isEmpty()) {
            throw new IllegalArgumentException("no calendar date in the number");
        }
    }

    /** Empty: the text is none, as an old foreigner's card may be. */
    public static Optional<CitizenId> of(String typed) {
        var number = normalised(typed);
        return fitsItsCheckCharacter(number) && birthDateIn(number).isPresent()
                ? Optional.of(new CitizenId(number))
                : Optional.empty();
    }

    private static boolean fitsItsCheckCharacter(String number) {
        return SHAPE.matcher(number).matches() && number.charAt(17) == checkCharacter(number.substring(0, 17));
    }

    /** What is wrong with the number as it was typed; empty: it can be one. */
    public static Optional<CitizenIdFault> fault(String typed, LocalDate today) {
        var number = normalised(typed);
        if (!SHAPE.matcher(number).matches()) {
            return Optional.of(CitizenIdFault.SHAPE);
        }
        if (number.charAt(17) != checkCharacter(number.substring(0, 17))) {
            return Optional.of(CitizenIdFault.CHECKSUM);
        }
        var birthDate = birthDateIn(number);
        if (birthDate.isEmpty()) {
            return Optional.of(CitizenIdFault.DATE);
        }
        return birthDate.filter(date -> date.isAfter(today)).map(date -> CitizenIdFault.FUTURE);
    }

    /** The eighteenth character: S = Σ a[i]·w[i], then {@code "10X98765432"[S mod 11]}. */
    public static char checkCharacter(String body) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDateIn(number).orElseThrow();
    }

    /** The seventeenth digit: odd is male, even is female. */
    public Sex sex() {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public String toString() {
        return "CitizenId[hidden]";
    }

    private static String normalised(String typed) {
        return IdentityDocument.normalised(typed);
    }

    private static Optional<LocalDate> birthDateIn(String number) {
        try {
            var date = LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
            return Optional.of(date).filter(found -> found.getYear() >= FIRST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
