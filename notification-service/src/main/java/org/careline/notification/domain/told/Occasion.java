package org.careline.notification.domain.told;

/** What an alert is about (rules 17.1). */
public enum Occasion {
    /** An assessment at level 3 or more. */
    DANGER,
    /** The first calm visit after it. */
    CALMED,
    /** The stretch of danger ended. */
    CLOSED,
    /** Something they were told was corrected or withdrawn. */
    TAKEN_BACK,
    /** Another organisation answers from now on 移交. */
    HANDED_OVER
}
