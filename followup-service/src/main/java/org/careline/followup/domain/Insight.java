package org.careline.followup.domain;

/** Insight 自知力 (rules 4.3). */
public enum Insight {
    /** 1 完全. */
    FULL,
    /** 2 不全. */
    PARTIAL,
    /** 3 缺失. */
    ABSENT;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
