package org.careline.followup.domain;

import java.util.Set;

/** Condition class 病情分类, judged in this order (rules 4.1). */
public enum ConditionClass {
    /** 1 不稳定. */
    UNSTABLE,
    /** 2 基本稳定. */
    BASICALLY_STABLE,
    /** 3 稳定. */
    STABLE;

    /** Stable only where everything asks for it; what was not asked does not speak for it. */
    public static ConditionClass from(Set<Finding> findings) {
        if (findings.stream().anyMatch(Finding::meansUnstable)) {
            return UNSTABLE;
        }
        if (findings.stream().anyMatch(Finding::meansNotStable)) {
            return BASICALLY_STABLE;
        }
        return STABLE;
    }

    @Override
    public String toString() {
        return Code.of(this);
    }
}
