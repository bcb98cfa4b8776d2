package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a visit speaks of, and when that patient is due again 随访对象. */
@ApplicationScoped
public class Caseload {
    private final CaseloadRows rows;
    private final Clock clock;

    Caseload(CaseloadRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The patient, held until the transaction ends; empty: not there, or not in the caller's areas. */
    public Optional<PatientInCare> lock(UUID patient) {
        return rows.lock(patient).map(CaseloadEntity::toPatient);
    }

    /** The patient, only looked at; empty: not there, or not in the caller's areas. */
    public Optional<PatientInCare> find(UUID patient) {
        return rows.findByIdOptional(patient).map(CaseloadEntity::toPatient);
    }

    /** Whether the caller's areas show the patient. */
    public boolean sees(UUID patient) {
        return rows.isKnown(patient);
    }

    /** Enters what stands now as the last visit of a patient who is locked; null: none stands, due at once. */
    public void visited(UUID patient, @Nullable LastVisit last) {
        rows.findById(patient).visited(last, LocalDate.now(clock));
    }
}
