package org.careline.followup.domain;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * Stated, or else by the symptoms named: one is enough for “poor” 较差, only the visitor can say “obvious” 明显; a named
     * symptom is never “gone”.
     */
    @Override
    public @Nullable SymptomSeverity severity() {
        if (symptoms == null) {
            return severity;
        }
        if (severity == SymptomSeverity.GONE && !symptoms.isEmpty()) {
            return SymptomSeverity.SOME;
        }
        if (severity != null) {
            return severity;
        }
        return symptoms.isEmpty() ? SymptomSeverity.GONE : SymptomSeverity.SOME;
    }

    /** Rules 4.1: stable asks for explicit fields. */
    boolean isComplete() {
        return severity() != null
                && insight != null
                && socialFunction != null
                && socialFunction.isAsked()
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
        /** Each of the five was rated or does not apply; none that applies says nothing (rules 4.1). */
        boolean isAsked() {
            return ratings().allMatch(Objects::nonNull)
                    && ratings().anyMatch(rating -> rating != Rating.NOT_APPLICABLE);
        }

        boolean isPoor() {
            return ratings().anyMatch(rating -> rating == Rating.POOR);
        }

        private Stream<@Nullable Rating> ratings() {
            return Stream.of(selfCare, housework, work, learning, social);
        }
    }
}
