package org.careline.journey.races;

import java.util.Locale;

/** How far a green channel 绿色通道 has come. */
enum Desk {
    NONE,
    AWAITING,
    CONFIRMED,
    ACCEPTED,
    ADMITTED,
    DISCHARGED,
    OVER;

    boolean isOpen() {
        return this != NONE && this != OVER;
    }

    /** As the API says it. */
    String state() {
        return this == AWAITING ? "awaiting-decision" : name().toLowerCase(Locale.ROOT);
    }

    /** How far it must have come for a race in which the hospital has a part. */
    static Desk before(Pair pair) {
        if (pair.has(Act.DECLINE)) {
            return CONFIRMED;
        }
        if (pair.has(Act.ADMIT)) {
            return ACCEPTED;
        }
        if (pair.has(Act.DISCHARGE)) {
            return ADMITTED;
        }
        return pair.beginsWithAnEntry() ? AWAITING : NONE;
    }
}
