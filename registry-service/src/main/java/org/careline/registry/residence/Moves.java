package org.careline.registry.residence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.filing.FileAct;
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
        return patients.change(
                id, ifMatch, new FileAct("patient-moved", form.movedOn(), null), file -> moved(id, file, form));
    }

    private PatientFile moved(UUID id, PatientFile file, ResidenceForm form) {
        if (file.death() != null) {
            throw RegistryRefusal.ALREADY_DECEASED.exception();
        }
        if (file.identity().birth().isAfter(form.movedOn())) {
            throw new InvalidFieldException("movedOn", Say.BEFORE_BIRTH);
        }
        if (history.lastDay(id).filter(form.movedOn()::isBefore).isPresent()) {
            throw new InvalidFieldException("movedOn", Say.BEFORE_LAST_MOVE);
        }
        history.persist(new MoveEntity(id, file.residenceArea(), form.area(), form.movedOn()));
        return file.movedTo(form.toDomain());
    }
}
