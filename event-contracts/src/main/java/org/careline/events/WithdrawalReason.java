package org.careline.events;

/** Why an assessment was withdrawn. */
public enum WithdrawalReason implements WireNamed {
    WRONG_PATIENT,
    WRONG_LEVEL,
    NOT_SEEN,
    ENTERED_TWICE;

    @Override
    public String toString() {
        return wireName();
    }
}
