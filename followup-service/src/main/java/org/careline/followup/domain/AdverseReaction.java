package org.careline.followup.domain;

/** Adverse drug reaction 药物不良反应 (rules 4.1, 4.3). */
public enum AdverseReaction {
    /** 1 无. */
    NONE,
    /** 2 有. */
    PRESENT,
    /** Acute 急性 (2017) or serious 严重 (2018). */
    SERIOUS,
    /** 9 不适用. */
    NOT_APPLICABLE;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
