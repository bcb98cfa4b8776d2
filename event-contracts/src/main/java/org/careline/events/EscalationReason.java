package org.careline.events;

/** Why an alert went up the line (rules 17.2, 17.3). */
public enum EscalationReason implements WireNamed {
    /** Nobody has the duty in the area. */
    NO_HOLDER,
    /** Not signed in time. */
    NOT_SIGNED;

    @Override
    public String toString() {
        return wireName();
    }
}
