package org.careline.notification.domain;

/** How soon an alert must be signed 签收时限 (rules 17.3). */
public enum Urgency {
    /** Level 5, 4 or assist-now: half an hour, round the clock. */
    URGENT,
    /** Level 3 for information, late, in hospital: hours, or the next working day. */
    FOR_INFORMATION,
    /** Updates and closures: with the next look. */
    NEXT_LOOK
}
