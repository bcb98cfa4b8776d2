package org.careline.followup.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.WithdrawalReason;
import org.careline.followup.assessment.FollowupRefusal;
import org.careline.followup.caseload.Caseload;
import org.careline.followup.caseload.Courses;
import org.careline.followup.caseload.Dues;
import org.careline.followup.caseload.PatientHold;
import org.careline.followup.form.VisitForm;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.idempotency.Idempotency;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Preconditions;
import org.jspecify.annotations.Nullable;

/** Corrects a visit by a new one, or withdraws it; whoever was told is told again 更正、撤回 (rules 17.1-10). */
@ApplicationScoped
public class Corrections {
    private final Idempotency idempotency;
    private final VisitRows rows;
    private final VisitRecording recording;
    private final VisitViews views;
    private final PatientHold hold;
    private final Caseload caseload;
    private final Courses courses;
    private final Dues dues;
    private final Outbox outbox;
    private final Trail trail;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Clock clock;

    Corrections(
            Idempotency idempotency,
            VisitRows rows,
            VisitRecording recording,
            VisitViews views,
            PatientHold hold,
            Caseload caseload,
            Courses courses,
            Dues dues,
            Outbox outbox,
            Trail trail,
            CurrentCaller caller,
            AsSystem asSystem,
            Clock clock) {
        this.idempotency = idempotency;
        this.rows = rows;
        this.recording = recording;
        this.views = views;
        this.hold = hold;
        this.caseload = caseload;
        this.courses = courses;
        this.dues = dues;
        this.outbox = outbox;
        this.trail = trail;
        this.caller = caller;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Transactional
    public VisitView correct(UUID id, @Nullable String ifMatch, @Nullable String key, VisitForm form) {
        var created = idempotency.once(
                key, "correct-visit", new CorrectionOf(id, form), () -> replace(changeable(id, ifMatch), form));
        return views.whole(rows.findByIdOptional(created).orElseThrow(NotThereException::new));
    }

    /** As the system: the assessor corrects its visit also after the patient moved out of its sight. */
    private UUID replace(VisitEntity wrong, VisitForm form) {
        if (!form.patient().equals(wrong.patient)) {
            throw new RefusedException(FollowupRefusal.ANOTHER_PATIENT);
        }
        return asSystem.call(() -> {
            var patient = caseload.lock(wrong.patient).orElseThrow(NotThereException::new);
            var standing = courses.of(wrong.patient).without(wrong.id);
            var correction = recording.record(form, patient, standing, wrong);
            trail.record("visit-corrected", wrong.patient);
            return correction.visit().id;
        });
    }

    @Transactional
    public VisitView withdraw(UUID id, @Nullable String ifMatch, WithdrawalReason reason) {
        var visit = changeable(id, ifMatch);
        var now = OffsetDateTime.now(clock);
        asSystem.run(() -> withdraw(visit, reason, now));
        trail.record("visit-withdrawn", visit.patient);
        return views.whole(visit);
    }

    private void withdraw(VisitEntity visit, WithdrawalReason reason, OffsetDateTime now) {
        var patient = caseload.lock(visit.patient).orElseThrow(NotThereException::new);
        visit.withdraw(reason, now);
        rows.flush();
        dues.renew(patient.id());
        var who = Recorder.of(caller.get(), now).organisation();
        outbox.append(new AssessmentWithdrawn(visit.assessment, visit.id, patient.id(), reason, who, now));
    }

    /** The patient is held before the visit, as by everything that happens to a patient. */
    private VisitEntity changeable(UUID id, @Nullable String ifMatch) {
        var patient = rows.patientOf(id).orElseThrow(NotThereException::new);
        asSystem.run(() -> hold.take(patient));
        var visit = rows.lock(id).orElseThrow(NotThereException::new);
        if (!mayChange(visit)) {
            throw new RefusedException(FollowupRefusal.NOT_YOURS_TO_CHANGE);
        }
        Preconditions.requireMatch(ifMatch, visit.version);
        if (visit.replacedBy != null) {
            throw new RefusedException(FollowupRefusal.ALREADY_CORRECTED);
        }
        if (visit.withdrawnAt != null) {
            throw new RefusedException(FollowupRefusal.ALREADY_WITHDRAWN);
        }
        return visit;
    }

    private boolean mayChange(VisitEntity visit) {
        var who = caller.get();
        return visit.assessingOrganisation.equals(who.organisation())
                || (who.is(Role.PREVENTION_INSTITUTION) && caseload.sees(visit.patient));
    }

    /** What an idempotency key of a correction stands for. */
    record CorrectionOf(UUID visit, VisitForm form) {}
}
