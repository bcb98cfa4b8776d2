package org.careline.followup.domain;

/** How marked the symptoms are 精神症状 (rules 4.1). */
public enum SymptomSeverity {
    /** Basically gone 基本消失. */
    GONE,
    /** There, not marked 较差. */
    SOME,
    /** Marked 明显. */
    OBVIOUS;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
