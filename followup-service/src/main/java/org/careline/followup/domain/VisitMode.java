package org.careline.followup.domain;

/** How the visit took place 随访形式 (rules 4.3). */
public enum VisitMode {
    /** 1 门诊. */
    CLINIC,
    /** 2 家庭访视. */
    HOME,
    /** 3 电话. */
    TELEPHONE;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
