package org.careline.followup.domain;

/** Hospital between the visits 住院情况 (rules 4.3). */
public enum HospitalStay {
    /** 0 未住院. */
    NONE,
    /** 1 目前正在住院. */
    NOW,
    /** 2 曾住院,现未住院. */
    PAST;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
