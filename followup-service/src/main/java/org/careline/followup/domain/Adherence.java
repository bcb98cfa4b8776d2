package org.careline.followup.domain;

/** Taking the medicine as prescribed 用药依从性 (rules 4.3, 4.8). */
public enum Adherence {
    /** 1 按医嘱规律用药. */
    REGULAR,
    /** 2 间断用药. */
    INTERMITTENT,
    /** 3 不用药. */
    NONE,
    /** 4 医嘱勿需用药. */
    NOT_PRESCRIBED;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
