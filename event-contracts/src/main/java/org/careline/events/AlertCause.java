package org.careline.events;

/** Why an alert was raised (rules 17.1). */
public enum AlertCause implements WireNamed {
    /** The first danger of an episode. */
    NEW,
    /** A higher level than before in this episode. */
    RAISED,
    /** An equal or lower level of 3 or more: a quiet update. */
    RENEWED,
    /** Danger of a new kind. */
    NEW_KIND,
    /** The duty or the residence moved to another body while open. */
    RE_TARGETED,
    /** The assessment was entered late or overtaken. */
    LATE,
    /** The assessment corrects an earlier one. */
    CORRECTED,
    /** The first visit below 3 after a danger: a quiet update. */
    CALMED,
    /** The episode closed: told to those who were told before. */
    CLOSED,
    /** The assessment was withdrawn: told to those who were told before. */
    WITHDRAWN;

    @Override
    public String toString() {
        return wireName();
    }
}
