package org.careline.registry.domain;

import java.time.LocalDate;
import java.time.Period;

/** Age of a patient 年龄 on a day, and what it asks for (rules 17.7). */
public record Age(int years) {
    private static final int OF_AGE = 18;

    public static Age of(LocalDate birthDate, LocalDate day) {
        return new Age(Math.max(0, Period.between(birthDate, day).getYears()));
    }

    /** A guardian is compulsory 未成年人. */
    public boolean isMinor() {
        return years < OF_AGE;
    }
}
