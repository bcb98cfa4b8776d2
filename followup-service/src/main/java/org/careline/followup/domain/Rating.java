package org.careline.followup.domain;

/** Sleep, diet and social function 睡眠、饮食、社会功能 (rules 4.3). */
public enum Rating {
    /** 1 良好. */
    GOOD,
    /** 2 一般. */
    FAIR,
    /** 3 较差. */
    POOR,
    /** 9 不适用. */
    NOT_APPLICABLE;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
