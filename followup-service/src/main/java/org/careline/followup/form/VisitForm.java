package org.careline.followup.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.careline.followup.domain.Adherence;
import org.careline.followup.domain.AdverseReaction;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.domain.HospitalStay;
import org.careline.followup.domain.Insight;
import org.careline.followup.domain.Locked;
import org.careline.followup.domain.PersonSeen;
import org.careline.followup.domain.PhysicalDisease;
import org.careline.followup.domain.Rating;
import org.careline.followup.domain.Symptom;
import org.careline.followup.domain.SymptomSeverity;
import org.careline.followup.domain.TreatmentEffect;
import org.careline.followup.domain.VisitMode;
import org.careline.kit.text.Lines;
import org.careline.kit.text.Plausible;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it comes in 随访服务记录表, form 表8 (rules 4.3); a clinic's software may leave out what it does not hold.
 *
 * @param level the level the assessor states, 0 to 5
 * @param placeNow area where the patient is now, if not at home
 * @param inHospital null: as the transfers say
 * @param belowProposalReason why the level is below 3 against the signs (rules 17.5)
 * @param confirmed that a level of 3 or more was shown with who will be told, and is meant (rules 17.5)
 * @param nextVisitOn earlier than the rules ask for, if the visitor wants it so
 */
public record VisitForm(
        @NotNull UUID patient,
        @NotNull @Plausible LocalDate visitedOn,
        @NotNull VisitMode mode,
        @Nullable Set<@NotNull PersonSeen> seen,
        @NotNull @Min(0) @Max(5) Integer level,
        @Nullable Set<@NotNull DangerKind> kinds,
        @Valid @Nullable BehaviourForm behaviour,
        @Valid @Nullable IncidentsForm incidents,
        @Plausible @Nullable LocalDate behaviourLastSeenOn,
        @Nullable Boolean stillPresent,
        @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Nullable String placeNow,
        @Nullable Boolean inHospital,
        @Nullable Set<@NotNull Symptom> symptoms,
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
        @Plausible @Nullable LocalDate lastDischargedOn,
        @Size(max = 20) @Nullable List<@Valid @NotNull Drug> medication,
        @Lines @Size(max = 4000) @Nullable String note,
        @Lines @Size(max = 1000) @Nullable String belowProposalReason,
        @Nullable Boolean confirmed,
        @Nullable LocalDate nextVisitOn) {

    public DangerLevel statedLevel() {
        return DangerLevel.of(level);
    }

    public boolean meansIt() {
        return Boolean.TRUE.equals(confirmed);
    }

    public boolean givesReason() {
        return belowProposalReason != null && !belowProposalReason.isBlank();
    }

    /** Whether the patient lies in hospital now, as the visitor says; null: nothing was said. */
    public @Nullable Boolean saysInHospital() {
        if (inHospital != null || hospitalStay == null) {
            return inHospital;
        }
        return hospitalStay == HospitalStay.NOW ? Boolean.TRUE : null;
    }

    public Answers answers() {
        return new Answers(
                seen,
                behaviour,
                incidents,
                symptoms,
                symptomSeverity,
                insight,
                sleep,
                diet,
                socialFunction,
                adherence,
                adverseReaction,
                physicalDisease,
                treatmentEffect,
                locked,
                hospitalStay,
                lastDischargedOn);
    }
}
