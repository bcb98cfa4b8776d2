package org.careline.followup.caseload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.domain.Urgency;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A row of the caseload 随访对象: what the register said last, kept by the listener, and when the patient is due. */
@Entity
@Table(name = "caseload")
class CaseloadEntity {
    @Id
    UUID patient;

    @Column(insertable = false, updatable = false)
    long version;

    @Column(insertable = false, updatable = false)
    @Nullable
    String residenceArea;

    @Column(insertable = false, updatable = false)
    @Nullable
    LocalDate deceasedOn;

    @Column(insertable = false, updatable = false)
    boolean minor;

    @Nullable
    UUID lastVisit;

    @Nullable
    LocalDate lastVisitedOn;

    @Nullable
    Short lastLevel;

    @Nullable
    String lastCondition;

    @Nullable
    LocalDate nextVisitOn;

    short urgency;

    @Formula("exists (select 1 from green_channel g where g.patient = patient and g.state = 'admitted')")
    boolean inHospital;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    CaseloadEntity() {}

    PatientInCare toPatient() {
        return new PatientInCare(patient, version, residenceArea, inHospital, deceasedOn, toLastVisit());
    }

    /** Null where the last visit that stood was withdrawn: the patient is due at once. */
    void visited(@Nullable LastVisit last, LocalDate dueWithoutVisit) {
        lastVisit = last == null ? null : last.visit();
        lastVisitedOn = last == null ? null : last.visitedOn();
        lastLevel = last == null ? null : (short) last.level().number();
        lastCondition = last == null ? null : last.condition().name();
        nextVisitOn = last == null ? dueWithoutVisit : last.nextVisitOn();
        urgency = (short) (last == null ? Urgency.FIRST_VISIT : last.urgency()).rank();
    }

    private @Nullable LastVisit toLastVisit() {
        if (lastVisit == null || lastVisitedOn == null || lastLevel == null || lastCondition == null) {
            return null;
        }
        return new LastVisit(
                lastVisit,
                lastVisitedOn,
                DangerLevel.of(lastLevel),
                ConditionClass.valueOf(lastCondition),
                nextVisitOn == null ? lastVisitedOn : nextVisitOn);
    }
}
