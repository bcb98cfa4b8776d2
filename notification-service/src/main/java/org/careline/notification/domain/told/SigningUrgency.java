package org.careline.notification.domain.told;

/** How soon an alert must be signed 签收时限 (rules 17.3); the first is the most urgent. */
public enum SigningUrgency {
    /** Level 5, 4 or assist-now: half an hour, round the clock. */
    URGENT,
    /** Level 3 for information, late, overtaken, in hospital: hours, or the next working day. */
    FOR_INFORMATION,
    /** Updates and closures: with the next look. */
    NEXT_LOOK;

    public boolean isNoLessThan(SigningUrgency other) {
        return compareTo(other) <= 0;
    }
}
