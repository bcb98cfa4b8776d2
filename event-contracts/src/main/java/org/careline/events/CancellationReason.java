package org.careline.events;

/** Why a confirmed transfer was cancelled. */
public enum CancellationReason implements WireNamed {
    NO_LONGER_NEEDED,
    PATIENT_NOT_FOUND,
    TREATED_ELSEWHERE,
    DECEASED,
    ASSESSMENT_WITHDRAWN,
    OTHER;

    @Override
    public String toString() {
        return wireName();
    }
}
