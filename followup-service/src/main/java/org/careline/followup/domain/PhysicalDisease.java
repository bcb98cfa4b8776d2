package org.careline.followup.domain;

/** Physical disease 躯体疾病 (rules 4.1). */
public enum PhysicalDisease {
    NONE,
    /** 稳定. */
    STABLE,
    /** 严重. */
    SERIOUS;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
