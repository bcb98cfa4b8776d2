package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was born 出生日期: known, estimated 估计 or unknown 不详 (rules 17.7); an estimate is never told as a fact.
 *
 * @param estimated by eye or by word; never without a date
 */
public record Birth(@Nullable LocalDate date, boolean estimated) {
    public static final Birth UNKNOWN = new Birth(null, false);

    public Birth {
        estimated = estimated && date != null;
    }

    public static Birth on(LocalDate date) {
        return new Birth(date, false);
    }

    public static Birth about(LocalDate date) {
        return new Birth(date, true);
    }

    public boolean isKnown() {
        return date != null;
    }

    /** Empty: nobody knows. */
    public Optional<Age> ageOn(LocalDate day) {
        return Optional.ofNullable(date).map(born -> Age.of(born, day));
    }

    /** Nobody is taken for a child because the birth is unknown. */
    public boolean isMinorOn(LocalDate day) {
        return ageOn(day).filter(Age::isMinor).isPresent();
    }

    /** Whether something of that day would have been before the birth. */
    public boolean isAfter(@Nullable LocalDate day) {
        return date != null && day != null && day.isBefore(date);
    }
}
