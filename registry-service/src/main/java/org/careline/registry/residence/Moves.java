package org.careline.registry.residence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.filing.PatientView;
import org.careline.registry.filing.Patients;
import org.jspecify.annotations.Nullable;

/** Moves of patients 迁居 (rules 8): the history stays. */
@ApplicationScoped
class Moves {
    private final Patients patients;
    private final MoveRepository history;

    Moves(Patients patients, MoveRepository history) {
        this.patients = patients;
        this.history = history;
    }

    @Transactional
    PatientView move(UUID id, @Nullable String ifMatch, ResidenceForm form) {
        return patients.change(id, ifMatch, "patient-moved", form.movedOn(), file -> moved(id, file, form));
    }

    private PatientFile moved(UUID id, PatientFile file, ResidenceForm form) {
        if (file.death() != null) {
            throw RegistryRefusal.ALREADY_DECEASED.exception();
        }
        history.persist(new MoveEntity(id, file.residenceArea(), form.area(), form.movedOn()));
        return file.movedTo(form.toDomain());
    }
}
