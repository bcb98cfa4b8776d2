package org.careline.followup.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.careline.events.AskedAction;
import org.careline.events.Origin;
import org.careline.followup.assessment.Assessor;
import org.careline.followup.assessment.History;
import org.careline.followup.assessment.Judgement;
import org.careline.followup.caseload.Caseload;
import org.careline.followup.caseload.PatientInCare;
import org.careline.followup.domain.Ask;
import org.careline.followup.form.VisitForm;
import org.careline.followup.proposal.Telling;
import org.careline.followup.proposal.ToldView;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.problem.NotThereException;

/** Judges a form without saving it, and says why it could not be taken 保存前提示 (rules 17.5). */
@ApplicationScoped
public class VisitPreviews {
    private final Assessor assessor;
    private final VisitRows rows;
    private final Caseload caseload;
    private final Telling telling;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Clock clock;

    VisitPreviews(
            Assessor assessor,
            VisitRows rows,
            Caseload caseload,
            Telling telling,
            CurrentCaller caller,
            AsSystem asSystem,
            Clock clock) {
        this.assessor = assessor;
        this.rows = rows;
        this.caseload = caseload;
        this.telling = telling;
        this.caller = caller;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Transactional
    public VisitPreview of(VisitForm form) {
        var patient = caseload.find(form.patient()).orElseThrow(NotThereException::new);
        return preview(form, patient, rows.history(patient.id()));
    }

    /** As the system: the assessor corrects its visit also after the patient moved out of its sight. */
    @Transactional
    public VisitPreview ofCorrection(UUID visit, VisitForm form) {
        var wrong = rows.findByIdOptional(visit).orElseThrow(NotThereException::new);
        var who = caller.get().organisation();
        return asSystem.call(() -> {
            var patient = caseload.find(wrong.patient).orElseThrow(NotThereException::new);
            return preview(form, patient, rows.history(patient.id()).without(visit), who);
        });
    }

    private VisitPreview preview(VisitForm form, PatientInCare patient, History history) {
        return preview(form, patient, history, caller.get().organisation());
    }

    private VisitPreview preview(VisitForm form, PatientInCare patient, History history, String assessor) {
        var judgement = this.assessor.judge(form, patient, history);
        var told = judgement.level().isTold()
                ? telling.of(patient.residenceArea(), form.placeNow(), assessor)
                : List.<ToldView>of();
        var proposed = judgement.proposed();
        return new VisitPreview(
                judgement.level().number(),
                proposed == null ? null : proposed.number(),
                judgement.condition(),
                judgement.nextVisitOn(),
                action(form, judgement),
                judgement.inHospital(),
                judgement.origin() == Origin.LATE,
                told);
    }

    private AskedAction action(VisitForm form, Judgement judgement) {
        var seen = judgement.behaviourLastSeenOn();
        return Ask.of(
                judgement.level(),
                Boolean.TRUE.equals(form.stillPresent()),
                seen == null ? form.visitedOn() : seen,
                judgement.inHospital() || judgement.origin() == Origin.LATE,
                LocalDate.now(clock));
    }
}
