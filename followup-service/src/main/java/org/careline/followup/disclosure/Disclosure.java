package org.careline.followup.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.careline.events.TellingBasis;
import org.careline.followup.domain.Adherence;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.PhysicalDisease;
import org.careline.followup.domain.Symptom;
import org.careline.followup.form.BehaviourForm;
import org.careline.followup.form.Drug;
import org.careline.followup.form.IncidentsForm;
import org.careline.followup.visit.SeenVisit;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver of an alert or transfer may see of the visit 通报内容 (rules 9.2, 17.4).
 *
 * @param standing false: withdrawn or replaced meanwhile
 * @param weapon special risk for those who go there
 * @param placeNow where the person is, to the village, if away from home 不在家
 * @param basis on what ground a person who refuses management is shown: then no class, counts, treatment, symptoms or drugs
 */
record Disclosure(
        @Nullable UUID alert,
        @Nullable UUID transfer,
        UUID patient,
        LocalDate visitedOn,
        int level,
        Set<DangerKind> kinds,
        boolean standing,
        boolean inHospital,
        boolean weapon,
        @Nullable String placeNow,
        @Nullable String placeNowName,
        boolean awayFromHome,
        @Nullable TellingBasis basis,
        AssessedBy assessor,
        @Nullable ForPrevention prevention,
        @Nullable ForPolice police,
        @Nullable ForGrid grid,
        @Nullable ForDesk desk) {

    static Disclosure of(Grant grant, SeenVisit visit, AssessedBy assessor, Shown shown) {
        var desk = grant.kind() == GrantKind.DESK;
        return new Disclosure(
                desk ? null : grant.subject(),
                desk ? grant.subject() : null,
                visit.patient(),
                visit.visitedOn(),
                visit.level(),
                visit.kinds(),
                visit.standing(),
                visit.inHospital(),
                visit.answers().behaviourOrNone().hasWeapon(),
                shown.placeNow(),
                shown.placeNowName(),
                shown.placeNow() != null,
                shown.least() ? TellingBasis.STATUTORY_DUTY : null,
                assessor,
                grant.kind() == GrantKind.PREVENTION && !shown.least() ? ForPrevention.of(visit) : null,
                grant.kind() == GrantKind.POLICE && !shown.least() ? ForPolice.of(visit) : null,
                grant.kind() == GrantKind.GRID && !shown.least() ? ForGrid.of(visit) : null,
                desk ? ForDesk.of(visit) : null);
    }

    /**
     * What the facts of this moment allow.
     *
     * @param least the person refuses management: the minimum of fields (rules 17.7)
     */
    record Shown(@Nullable String placeNow, @Nullable String placeNowName, boolean least) {}

    /** Who assessed, and the number that answers 评估机构及值班电话. */
    record AssessedBy(
            String organisation,
            @Nullable String name,
            @Nullable String dutyPhone) {}

    /** 精防机构: all but the doctor's note. */
    record ForPrevention(
            ConditionClass condition,
            @Nullable IncidentsForm incidents,
            @Nullable BehaviourForm behaviour,
            @Nullable Set<Symptom> symptoms,
            @Nullable Adherence adherence,
            @Nullable List<Drug> medication) {

        static ForPrevention of(SeenVisit visit) {
            var answers = visit.answers();
            return new ForPrevention(
                    visit.condition(),
                    answers.incidents(),
                    answers.behaviour(),
                    answers.symptoms(),
                    answers.adherence(),
                    visit.medication());
        }
    }

    /** 派出所: counts and class; whether the patient is in treatment, not with what. */
    record ForPolice(
            ConditionClass condition,
            @Nullable IncidentsForm incidents,
            @Nullable Boolean inTreatment) {

        static ForPolice of(SeenVisit visit) {
            var adherence = visit.answers().adherence();
            return new ForPolice(
                    visit.condition(),
                    visit.answers().incidents(),
                    adherence == null ? null : adherence == Adherence.REGULAR || adherence == Adherence.INTERMITTENT);
        }
    }

    /** 网格/综治中心: a flag in place of counts, and no condition class (rules 17.4). */
    record ForGrid(boolean anyIncident) {

        static ForGrid of(SeenVisit visit) {
            return new ForGrid(visit.answers().incidentsOrNone().any());
        }
    }

    /** Hospital desk 绿色通道接诊: physical state, drugs and danger. */
    record ForDesk(
            ConditionClass condition,
            @Nullable BehaviourForm behaviour,
            @Nullable IncidentsForm incidents,
            @Nullable PhysicalDisease physicalDisease,
            @Nullable Adherence adherence,
            @Nullable List<Drug> medication) {

        static ForDesk of(SeenVisit visit) {
            var answers = visit.answers();
            return new ForDesk(
                    visit.condition(),
                    answers.behaviour(),
                    answers.incidents(),
                    answers.physicalDisease(),
                    answers.adherence(),
                    visit.medication());
        }
    }
}
