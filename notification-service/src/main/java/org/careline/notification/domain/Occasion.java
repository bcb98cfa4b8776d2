package org.careline.notification.domain;

/** What an alert is about (rules 17.1). */
public enum Occasion {
    /** An assessment at level 3 or more. */
    DANGER,
    /** The first visit below 3 after it. */
    CALMED,
    /** The episode closed. */
    CLOSED,
    /** An assessment they were told of was corrected or withdrawn. */
    TAKEN_BACK
}
