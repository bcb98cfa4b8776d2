package org.careline.followup.domain;

import java.util.Arrays;

/** Which of two visits that are due comes first 随访优先顺序 (rules 4.2, 4.6). */
public enum Urgency {
    /** 危险性3级及以上. */
    DANGER(0),
    /** 病情不稳定. */
    UNSTABLE(1),
    /** Never visited 首次随访. */
    FIRST_VISIT(2),
    OTHER(3);

    private final int rank;

    Urgency(int rank) {
        this.rank = rank;
    }

    public static Urgency of(DangerLevel level, ConditionClass condition) {
        if (level.isTold()) {
            return DANGER;
        }
        return condition == ConditionClass.UNSTABLE ? UNSTABLE : OTHER;
    }

    public static Urgency ranked(int rank) {
        return Arrays.stream(values())
                .filter(urgency -> urgency.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such rank: " + rank));
    }

    /** The lowest comes first. */
    public int rank() {
        return rank;
    }

    @Override
    public String toString() {
        return Code.of(this);
    }
}
