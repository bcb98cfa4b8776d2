package org.careline.followup.domain;

/** Effect of treatment 治疗效果 (rules 4.3). */
public enum TreatmentEffect {
    /** 1 痊愈. */
    RECOVERED,
    /** 2 好转. */
    IMPROVED,
    /** 3 无变化. */
    UNCHANGED,
    /** 4 加重. */
    WORSE,
    /** 9 不适用. */
    NOT_APPLICABLE;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
