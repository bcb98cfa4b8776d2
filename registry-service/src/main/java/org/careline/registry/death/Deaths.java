package org.careline.registry.death;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Death;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.filing.PatientView;
import org.careline.registry.filing.Patients;
import org.jspecify.annotations.Nullable;

/** Deaths of patients 死亡: the file stays, others are told to stop. */
@ApplicationScoped
class Deaths {
    private final Patients patients;

    Deaths(Patients patients) {
        this.patients = patients;
    }

    @Transactional
    PatientView register(UUID id, @Nullable String ifMatch, DeathForm form) {
        return patients.change(id, ifMatch, "patient-deceased", form.diedOn(), file -> deceased(file, form.toDomain()));
    }

    private static PatientFile deceased(PatientFile file, Death death) {
        if (file.death() != null) {
            throw RegistryRefusal.ALREADY_DECEASED.exception();
        }
        if (death.diedOn().isBefore(file.identity().birthDate())) {
            throw new InvalidFieldException("diedOn", Say.ORDER);
        }
        return file.deceased(death);
    }
}
