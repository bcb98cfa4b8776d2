package org.careline.registry.domain;

import java.util.Locale;

/** Whether the guardian can act 监护能力 (rules 17.4). */
public enum GuardianStanding {
    ABLE,
    ABSENT,
    WEAK,
    /** Telling this guardian may put somebody in danger. */
    DANGEROUS;

    public static GuardianStanding ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
