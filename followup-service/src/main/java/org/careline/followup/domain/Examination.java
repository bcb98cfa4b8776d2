package org.careline.followup.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the visit found of the patient's condition, as far as it was asked (form 表8, rules 4.3).
 *
 * @param severity how marked the symptoms are; null: judged by the symptoms named
 */
public record Examination(
        @Nullable Set<Symptom> symptoms,
        @Nullable SymptomSeverity severity,
        @Nullable Insight insight,
        @Nullable SocialFunction socialFunction,
        @Nullable AdverseReaction adverseReaction,
        @Nullable PhysicalDisease physicalDisease) {
    public static final Examination NOT_ASKED = new Examination(null, null, null, null, null, null);

    public Examination {
        symptoms = symptoms == null ? null : Set.copyOf(symptoms);
    }

    /** Stated, or else by the symptoms named: one is enough for “poor” 较差, only the visitor can say “obvious” 明显. */
    @Override
    public @Nullable SymptomSeverity severity() {
        if (severity != null || symptoms == null) {
            return severity;
        }
        return symptoms.isEmpty() ? SymptomSeverity.GONE : SymptomSeverity.SOME;
    }

    /** Rules 4.1: stable asks for explicit fields. */
    boolean isComplete() {
        return severity() != null
                && insight != null
                && socialFunction != null
                && adverseReaction != null
                && physicalDisease != null;
    }

    boolean hasPoorSocialFunction() {
        return socialFunction != null && socialFunction.isPoor();
    }

    /** Social function 社会功能; not applicable is ignored (rules 4.1). */
    public record SocialFunction(
            @Nullable Rating selfCare,
            @Nullable Rating housework,
            @Nullable Rating work,
            @Nullable Rating learning,
            @Nullable Rating social) {
        boolean isPoor() {
            return selfCare == Rating.POOR
                    || housework == Rating.POOR
                    || work == Rating.POOR
                    || learning == Rating.POOR
                    || social == Rating.POOR;
        }
    }
}
