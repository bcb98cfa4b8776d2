package org.careline.followup.domain;

/** Whether the patient was locked up between the visits 关锁情况 (rules 4.3). */
public enum Locked {
    /** 1 无关锁. */
    NO,
    /** 2 关锁. */
    YES,
    /** 3 关锁已解除. */
    RELEASED;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
