package org.careline.notification.completeness;

import org.careline.events.WireNamed;

/** Why somebody was perhaps not told. */
public enum AlarmKind implements WireNamed {
    /** The event of an assessment at level 3 or more, or one that cannot be read, was put aside. */
    PARKED_ASSESSMENT,
    /** An assessment at level 3 or more that was heard lacks the alert of a duty: the reconciliation is at fault. */
    ALERT_MISSING,
    /** Nobody at all has the duty: the alert waits for a holder. */
    NOBODY_HAS_THE_DUTY;

    @Override
    public String toString() {
        return wireName();
    }
}
