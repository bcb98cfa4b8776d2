package org.careline.registry.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Cause of death 死亡原因, codes 1 to 6 of form 表8. */
public enum DeathCause {
    PHYSICAL_DISEASE("1"),
    SUICIDE("2"),
    HOMICIDE("3"),
    ACCIDENT("4"),
    PSYCHIATRIC_COMPLICATION("5"),
    OTHER("6");

    private final String code;

    DeathCause(String code) {
        this.code = code;
    }

    /** By its word or by the code of the form. */
    public static Optional<DeathCause> of(String text) {
        return Arrays.stream(values())
                .filter(cause -> cause.code.equals(text) || cause.toString().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
