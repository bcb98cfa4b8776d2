package org.careline.registry.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads files for features that look at them for another reason than care. */
@ApplicationScoped
public class PatientFiles {
    private final PatientRepository patients;

    PatientFiles(PatientRepository patients) {
        this.patients = patients;
    }

    /** As many as the present eyes may see. */
    public List<RegisteredFile> of(Collection<UUID> ids) {
        return patients.list("id in ?1", ids).stream()
                .map(patient -> new RegisteredFile(patient.id(), patient.toDomain(), patient.careOrganisation()))
                .toList();
    }
}
