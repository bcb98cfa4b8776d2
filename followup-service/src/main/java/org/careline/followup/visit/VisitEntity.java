package org.careline.followup.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.events.Origin;
import org.careline.events.WithdrawalReason;
import org.careline.followup.assessment.Judgement;
import org.careline.followup.caseload.PatientInCare;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.domain.VisitMode;
import org.careline.followup.form.Answers;
import org.careline.followup.form.AnswersJson;
import org.careline.followup.form.Drug;
import org.careline.followup.form.SealedMedication;
import org.careline.followup.form.VisitForm;
import org.careline.kit.crypto.EncryptedText;
import org.careline.kit.web.Ids;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A row of a visit with its danger assessment 随访记录: what was recorded never changes, only what became of it. */
@Entity
@Table(name = "visit")
@DynamicUpdate
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it reads
class VisitEntity {
    @Id
    UUID id;

    long version = 1;
    UUID patient;
    UUID assessment;
    LocalDate visitedOn;

    @Enumerated(EnumType.STRING)
    VisitMode mode;

    short level;

    @Nullable
    Short proposedLevel;

    boolean toReview;
    String[] kinds;

    @Enumerated(EnumType.STRING)
    @Column(name = "condition")
    ConditionClass condition;

    String[] findings;
    LocalDate nextVisitOn;

    @Nullable
    String residenceArea;

    long patientVersion;

    @Nullable
    String placeNow;

    boolean inHospital;

    @Nullable
    LocalDate behaviourLastSeenOn;

    boolean stillPresent;

    @Enumerated(EnumType.STRING)
    Origin origin;

    String assessingOrganisation;
    OffsetDateTime recordedAt;

    /** A correction of the same day keeps the place of what it corrects. */
    @Nullable
    OffsetDateTime enteredAt;

    @Nullable
    LocalDate wishedOn;

    boolean hospitalStated;

    @Convert(converter = EncryptedText.class)
    String recordedBy;

    @Nullable
    UUID replaces;

    @Nullable
    UUID replacedBy;

    @Nullable
    OffsetDateTime withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    WithdrawalReason withdrawalReason;

    @Convert(converter = AnswersJson.class)
    @ColumnTransformer(write = "?::jsonb")
    Answers answers;

    @Convert(converter = SealedMedication.class)
    @Nullable
    List<Drug> medication;

    @Convert(converter = EncryptedText.class)
    @Nullable
    String note;

    @Convert(converter = EncryptedText.class)
    @Nullable
    String belowProposalReason;

    static VisitEntity from(Judgement judgement, PatientInCare patient, Recorder recorder, OffsetDateTime enteredAt) {
        var visit = new VisitEntity();
        visit.id = Ids.next();
        visit.assessment = Ids.next();
        visit.patient = patient.id();
        visit.residenceArea = patient.residenceArea();
        visit.patientVersion = patient.fileVersion();
        visit.enter(judgement.form());
        visit.enter(judgement);
        visit.assessingOrganisation = recorder.organisation();
        visit.recordedBy = recorder.name();
        visit.recordedAt = recorder.at();
        visit.enteredAt = enteredAt;
        return visit;
    }

    private void enter(VisitForm form) {
        visitedOn = form.visitedOn();
        mode = form.mode();
        placeNow = form.placeNow();
        stillPresent = Boolean.TRUE.equals(form.stillPresent());
        answers = form.answers();
        medication = form.medication();
        note = form.note();
        belowProposalReason = form.belowProposalReason();
    }

    private void enter(Judgement judgement) {
        level = (short) judgement.level().number();
        proposedLevel = judgement.proposed() == null
                ? null
                : (short) judgement.proposed().number();
        toReview = judgement.toReview();
        kinds = Codes.names(judgement.kinds());
        condition = judgement.condition();
        findings = Codes.names(judgement.findings());
        nextVisitOn = judgement.nextVisitOn();
        wishedOn = judgement.standing().wishedOn();
        hospitalStated = judgement.standing().hospitalStated();
        origin = judgement.origin();
        inHospital = judgement.inHospital();
        behaviourLastSeenOn = judgement.behaviourLastSeenOn();
    }

    boolean isStanding() {
        return replacedBy == null && withdrawnAt == null;
    }

    void replacedBy(VisitEntity correction) {
        correction.replaces = id;
        replacedBy = correction.id;
        version++;
    }

    void withdraw(WithdrawalReason reason, OffsetDateTime now) {
        withdrawalReason = reason;
        withdrawnAt = now;
        version++;
    }

    DangerLevel dangerLevel() {
        return DangerLevel.of(level);
    }

    OffsetDateTime entered() {
        return enteredAt == null ? recordedAt : enteredAt;
    }
}
