package org.careline.events;

/** Why an alert was taken back from a receiver. */
public enum AlertWithdrawalReason implements WireNamed {
    /** The residence or the duty moved to another body. */
    RE_TARGETED,
    /** The assessment was corrected. */
    CORRECTED,
    /** The assessment was withdrawn. */
    ASSESSMENT_WITHDRAWN;

    @Override
    public String toString() {
        return wireName();
    }
}
