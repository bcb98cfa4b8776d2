package org.careline.followup.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DangerKind;
import org.careline.followup.assessment.Assessor;
import org.careline.followup.assessment.FollowupRefusal;
import org.careline.followup.assessment.Judgement;
import org.careline.followup.caseload.Dues;
import org.careline.followup.caseload.PatientInCare;
import org.careline.followup.domain.FollowedUp;
import org.careline.followup.form.VisitForm;
import org.careline.followup.proposal.Telling;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Writes a visit of a locked patient: the row, the next date, the event, all in the transaction under way. */
@ApplicationScoped
class VisitRecording {
    private final Assessor assessor;
    private final VisitRows rows;
    private final VisitViews views;
    private final Dues dues;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    VisitRecording(
            Assessor assessor,
            VisitRows rows,
            VisitViews views,
            Dues dues,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.assessor = assessor;
        this.rows = rows;
        this.views = views;
        this.dues = dues;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param standing what stands besides
     * @param corrected the visit this one replaces
     */
    RecordedVisit record(VisitForm form, PatientInCare patient, FollowedUp standing, @Nullable VisitEntity corrected) {
        var recorder = Recorder.of(caller.get(), OffsetDateTime.now(clock));
        var enteredAt = enteredAt(form, corrected, recorder.at());
        var judgement = assessor.judge(form, patient, standing, enteredAt);
        var visit = VisitEntity.from(judgement, patient, recorder, enteredAt);
        var willBeTold = views.willBeTold(visit);
        if (visit.dangerLevel().isTold() && !form.meansIt()) {
            throw new RefusedException(FollowupRefusal.CONFIRMATION_NEEDED.naming(Telling.inWords(willBeTold)));
        }
        if (corrected != null) {
            corrected.replacedBy(visit);
        }
        rows.persistAndFlush(visit);
        dues.renew(patient.id());
        outbox.append(assessed(visit, judgement, corrected));
        return new RecordedVisit(visit, willBeTold);
    }

    /** A correction of the same day keeps its place in the course. */
    static OffsetDateTime enteredAt(VisitForm form, @Nullable VisitEntity corrected, OffsetDateTime now) {
        return corrected != null && corrected.visitedOn.equals(form.visitedOn()) ? corrected.entered() : now;
    }

    private static RiskLevelAssessed assessed(VisitEntity visit, Judgement judgement, @Nullable VisitEntity corrected) {
        return new RiskLevelAssessed(
                visit.assessment,
                visit.id,
                corrected == null ? null : corrected.assessment,
                visit.patient,
                visit.level,
                Codes.read(DangerKind.class, visit.kinds),
                visit.visitedOn,
                visit.behaviourLastSeenOn,
                visit.stillPresent,
                visit.residenceArea,
                visit.patientVersion,
                visit.placeNow,
                visit.inHospital,
                visit.origin,
                visit.assessingOrganisation,
                visit.recordedAt,
                judgement.weapon(),
                visit.hospitalStated ? Boolean.TRUE : null);
    }
}
