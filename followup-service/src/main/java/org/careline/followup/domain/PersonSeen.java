package org.careline.followup.domain;

/** Whom the visitor spoke to 随访对象 (rules 4.3). */
public enum PersonSeen {
    /** 1 患者本人. */
    PATIENT,
    /** 2 家属/监护人. */
    FAMILY,
    /** 3 其他知情人. */
    INFORMANT;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
