package org.careline.followup.caseload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.followup.domain.Due;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the caseload 随访对象: what the register said last, kept by the listener, and when the patient is due. */
@Entity
@Immutable
@Table(name = "caseload")
class CaseloadEntity {
    @Id
    UUID patient;

    long version;

    @Nullable
    String residenceArea;

    @Nullable
    LocalDate deceasedOn;

    String management;

    String careOrganisation;

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

    @Nullable
    Boolean nextVisitProvisional;

    short urgency;

    @Formula("exists (select 1 from green_channel g where g.patient = patient and g.state = 'admitted')")
    boolean inHospital;

    /** Admitted as a replica of the release before heard it, which wrote no time: no day was taken off yet. */
    @Formula(
            "exists (select 1 from green_channel g where g.patient = patient and g.state = 'admitted' and g.admitted_at is null)")
    boolean justAdmitted;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    CaseloadEntity() {}

    PatientInCare toPatient() {
        var due = nextVisitOn == null ? null : new Due(nextVisitOn, Boolean.TRUE.equals(nextVisitProvisional));
        return new PatientInCare(patient, version, residenceArea, inHospital, deceasedOn, lastVisit, due);
    }
}
