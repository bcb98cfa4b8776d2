package org.careline.followup.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.events.AskedAction;
import org.careline.followup.assessment.Assessor;
import org.careline.followup.assessment.Judgement;
import org.careline.followup.caseload.Caseload;
import org.careline.followup.caseload.Courses;
import org.careline.followup.caseload.PatientInCare;
import org.careline.followup.domain.Ask;
import org.careline.followup.domain.FollowedUp;
import org.careline.followup.domain.Over;
import org.careline.followup.domain.Whereabouts;
import org.careline.followup.form.VisitForm;
import org.careline.followup.proposal.Telling;
import org.careline.followup.proposal.ToldView;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.problem.NotThereException;
import org.jspecify.annotations.Nullable;

/** Judges a form without saving it, and says why it could not be taken 保存前提示 (rules 17.5). */
@ApplicationScoped
public class VisitPreviews {
    private final Assessor assessor;
    private final VisitRows rows;
    private final Caseload caseload;
    private final Courses courses;
    private final Telling telling;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Clock clock;

    VisitPreviews(
            Assessor assessor,
            VisitRows rows,
            Caseload caseload,
            Courses courses,
            Telling telling,
            CurrentCaller caller,
            AsSystem asSystem,
            Clock clock) {
        this.assessor = assessor;
        this.rows = rows;
        this.caseload = caseload;
        this.courses = courses;
        this.telling = telling;
        this.caller = caller;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Transactional
    public VisitPreview of(VisitForm form) {
        var patient = caseload.find(form.patient()).orElseThrow(NotThereException::new);
        return preview(form, patient, null, caller.get().organisation());
    }

    /** As the system: the assessor corrects its visit also after the patient moved out of its sight. */
    @Transactional
    public VisitPreview ofCorrection(UUID visit, VisitForm form) {
        var wrong = rows.findByIdOptional(visit).orElseThrow(NotThereException::new);
        var who = caller.get().organisation();
        return asSystem.call(() -> {
            var patient = caseload.find(wrong.patient).orElseThrow(NotThereException::new);
            return preview(form, patient, wrong, who);
        });
    }

    private VisitPreview preview(
            VisitForm form, PatientInCare patient, @Nullable VisitEntity wrong, String organisation) {
        var known = courses.of(patient.id());
        var standing = wrong == null ? known : known.without(wrong.id);
        var enteredAt = VisitRecording.enteredAt(form, wrong, OffsetDateTime.now(clock));
        var judgement = assessor.judge(form, patient, standing, enteredAt);
        var where =
                Whereabouts.of(standing.course().with(judgement.standing()), standing.stays(), patient.residenceArea());
        var quiet = judgement.isLate() || isOver(judgement, standing);
        var proposed = judgement.proposed();
        return new VisitPreview(
                judgement.level().number(),
                proposed == null ? null : proposed.number(),
                judgement.condition(),
                judgement.nextVisitOn(),
                action(judgement, quiet || where.inHospital()),
                judgement.inHospital() || where.inHospital(),
                quiet,
                judgement.findings(),
                told(judgement, standing, patient, where, organisation));
    }

    /** Of a danger that is over only the duties at home are told. */
    private List<ToldView> told(
            Judgement judgement, FollowedUp standing, PatientInCare patient, Whereabouts where, String organisation) {
        if (!judgement.level().isTold()) {
            return List.of();
        }
        var over = isOver(judgement, standing) && patient.residenceArea() != null;
        return telling.of(patient.residenceArea(), over ? Whereabouts.AT_HOME : where, organisation);
    }

    private static boolean isOver(Judgement judgement, FollowedUp standing) {
        return Over.isOver(judgement.standing(), standing.stays(), standing.deceasedOn());
    }

    private AskedAction action(Judgement judgement, boolean quiet) {
        var seen = judgement.behaviourLastSeenOn();
        var form = judgement.form();
        return Ask.of(
                judgement.level(),
                Boolean.TRUE.equals(form.stillPresent()),
                seen == null ? form.visitedOn() : seen,
                quiet || judgement.inHospital(),
                LocalDate.now(clock));
    }
}
