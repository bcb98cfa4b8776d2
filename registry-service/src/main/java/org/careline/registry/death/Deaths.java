package org.careline.registry.death;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Death;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.filing.FileAct;
import org.careline.registry.filing.PatientView;
import org.careline.registry.filing.Patients;
import org.jspecify.annotations.Nullable;

/** Deaths of patients 死亡: the file stays, others are told to stop; what was registered wrongly is put right and told again. */
@ApplicationScoped
class Deaths {
    private final Patients patients;
    private final Clock clock;

    Deaths(Patients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    @Transactional
    PatientView register(UUID id, @Nullable String ifMatch, DeathForm form) {
        return patients.change(id, ifMatch, new FileAct("patient-deceased", form.diedOn(), null), file -> {
            if (file.death() != null) {
                throw RegistryRefusal.ALREADY_DECEASED.exception();
            }
            return deceased(file, form.toDomain());
        });
    }

    /** The day or the cause was wrong. */
    @Transactional
    PatientView correct(UUID id, @Nullable String ifMatch, DeathCorrectionForm form) {
        return patients.change(id, ifMatch, new FileAct("death-corrected", form.diedOn(), form.reason()), file -> {
            requireDeceased(file);
            return deceased(file, form.toDomain());
        });
    }

    /** The person lives: it was another's death, or nobody's. */
    @Transactional
    PatientView withdraw(UUID id, @Nullable String ifMatch, DeathWithdrawalForm form) {
        return patients.change(
                id, ifMatch, new FileAct("death-withdrawn", LocalDate.now(clock), form.reason()), file -> {
                    requireDeceased(file);
                    return file.alive();
                });
    }

    private static void requireDeceased(PatientFile file) {
        if (file.death() == null) {
            throw RegistryRefusal.NOT_DECEASED.exception();
        }
    }

    private static PatientFile deceased(PatientFile file, Death death) {
        var signed = file.signedConsent();
        if (file.identity().birth().isAfter(death.diedOn())) {
            throw new InvalidFieldException("diedOn", Say.BEFORE_BIRTH);
        }
        if (signed != null && death.diedOn().isBefore(signed.signedOn())) {
            throw new InvalidFieldException("diedOn", Say.BEFORE_CONSENT);
        }
        return file.deceased(death);
    }
}
