package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.ManagementStatus;

/** Whom a visit speaks of, and when that patient is due again 随访对象. */
@ApplicationScoped
public class Caseload {
    private final CaseloadRows rows;

    Caseload(CaseloadRows rows) {
        this.rows = rows;
    }

    /** The patient, held until the transaction ends; empty: not there, or not in the caller's areas. */
    public Optional<PatientInCare> lock(UUID patient) {
        return rows.lock(patient).map(CaseloadEntity::toPatient);
    }

    /** The patient, only looked at; empty: not there, or not in the caller's areas. */
    public Optional<PatientInCare> find(UUID patient) {
        return rows.findByIdOptional(patient).map(CaseloadEntity::toPatient);
    }

    /** Told of all the same at level 3 or more, by statutory duty and with the minimum of fields (rules 17.7). */
    public boolean refusesManagement(UUID patient) {
        return rows.count("patient = ?1 and management = ?2", patient, ManagementStatus.REFUSED.wireName()) > 0;
    }

    /** Whether the caller's areas show the patient. */
    public boolean sees(UUID patient) {
        return rows.isKnown(patient);
    }
}
