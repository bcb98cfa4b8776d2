package org.careline.followup.form;

import java.time.LocalDate;
import java.util.Set;
import org.careline.followup.domain.Adherence;
import org.careline.followup.domain.AdverseReaction;
import org.careline.followup.domain.Behaviour;
import org.careline.followup.domain.Examination;
import org.careline.followup.domain.HospitalStay;
import org.careline.followup.domain.Incidents;
import org.careline.followup.domain.Insight;
import org.careline.followup.domain.Locked;
import org.careline.followup.domain.PersonSeen;
import org.careline.followup.domain.PhysicalDisease;
import org.careline.followup.domain.Rating;
import org.careline.followup.domain.Symptom;
import org.careline.followup.domain.SymptomSeverity;
import org.careline.followup.domain.TreatmentEffect;
import org.jspecify.annotations.Nullable;

/** The coded answers of the form (rules 4.3); null: not asked. Free text is never among them. */
public record Answers(
        @Nullable Set<PersonSeen> seen,
        @Nullable BehaviourForm behaviour,
        @Nullable IncidentsForm incidents,
        @Nullable Set<Symptom> symptoms,
        @Nullable SymptomSeverity symptomSeverity,
        @Nullable Insight insight,
        @Nullable Rating sleep,
        @Nullable Rating diet,
        @Nullable SocialFunctionForm socialFunction,
        @Nullable Adherence adherence,
        @Nullable AdverseReaction adverseReaction,
        @Nullable PhysicalDisease physicalDisease,
        @Nullable TreatmentEffect treatmentEffect,
        @Nullable Locked locked,
        @Nullable HospitalStay hospitalStay,
        @Nullable LocalDate lastDischargedOn) {

    public Behaviour behaviourOrNone() {
        return behaviour == null ? Behaviour.NOTHING_SEEN : behaviour.toDomain();
    }

    public Incidents incidentsOrNone() {
        return incidents == null ? Incidents.NONE : incidents.toDomain();
    }

    /** Whether the form says anything a level could be proposed from. */
    public boolean proposesLevel() {
        return behaviour != null || incidents != null;
    }

    public Examination examination() {
        return new Examination(
                symptoms,
                symptomSeverity,
                insight,
                socialFunction == null ? null : socialFunction.toDomain(),
                adverseReaction,
                physicalDisease);
    }
}
