package org.careline.followup.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.careline.followup.domain.Stay;
import org.careline.followup.domain.Symptom;
import org.careline.followup.domain.SymptomSeverity;
import org.careline.followup.domain.TreatmentEffect;
import org.careline.followup.domain.VisitMode;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.text.Lines;
import org.careline.kit.text.Plausible;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it comes in 随访服务记录表, form 表8 (rules 4.3); a clinic's software may leave out what it does not hold.
 *
 * @param level the level the assessor states, 0 to 5
 * @param placeNow area where the patient is now, if not at home; at level 3 or more an unknown code is cut to what is known
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
        @Size(max = 40) @Nullable String placeNow,
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
        @Size(max = 20) @Nullable List<@NotNull Drug> medication,
        @Lines @Size(max = 4000) @Nullable String note,
        @Lines @Size(max = 1000) @Nullable String belowProposalReason,
        @Nullable Boolean confirmed,
        @Nullable LocalDate nextVisitOn) {
    public static final int COUNTY_DIGITS = 6;

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
        return switch (hospitalStay) {
            case NOW -> Boolean.TRUE;
            case PAST -> Boolean.FALSE;
            case NONE -> null;
        };
    }

    /**
     * “No stay since the last visit” 未住院 says of a patient admitted on an earlier day that nobody keeps the patient
     * there; on the day of the admission itself the visit may have been before it.
     */
    public boolean contradicts(Stay stay) {
        return hospitalStay == HospitalStay.NONE
                && stay.admittedAt().toLocalDate().isBefore(visitedOn);
    }

    public void checkHospital() {
        var stay = hospitalStay;
        if (stay != null && inHospital != null && inHospital != (stay == HospitalStay.NOW)) {
            throw new InvalidFieldException(
                    "hospitalStay",
                    "住院情况与“现在是否在院”矛盾。The hospital stay contradicts whether the patient is in hospital now.");
        }
    }

    public void checkSymptoms() {
        var named = symptoms != null && !symptoms.isEmpty();
        var none = symptoms != null && symptoms.isEmpty();
        var gone = symptomSeverity == SymptomSeverity.GONE;
        if ((named && gone) || (none && symptomSeverity != null && !gone)) {
            throw new InvalidFieldException(
                    "symptomSeverity", "精神症状程度与所选症状矛盾。The severity contradicts the symptoms named.");
        }
    }

    /** The same form with side parts as they are taken. */
    public VisitForm taken(
            @Nullable String place,
            @Nullable LocalDate dischargedOn,
            @Nullable List<Drug> drugs,
            @Nullable LocalDate wishedOn) {
        return new VisitForm(
                patient,
                visitedOn,
                mode,
                seen,
                level,
                kinds,
                behaviour,
                incidents,
                behaviourLastSeenOn,
                stillPresent,
                place,
                inHospital,
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
                dischargedOn,
                drugs,
                note,
                belowProposalReason,
                confirmed,
                wishedOn);
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
