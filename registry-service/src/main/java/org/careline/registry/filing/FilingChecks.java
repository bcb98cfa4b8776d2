package org.careline.registry.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.careline.events.Duty;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Directory;
import org.careline.kit.crypto.BlindIndex;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.text.NameKey;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.filing.form.DisorderTable;
import org.jspecify.annotations.Nullable;

/** What a file is held against before it is kept: the directory, the code table, the caller's areas. */
@ApplicationScoped
class FilingChecks {
    private final PatientRepository patients;
    private final Directory directory;
    private final DisorderTable disorders;
    private final BlindIndex blindIndex;
    private final CurrentCaller caller;
    private final Clock clock;

    FilingChecks(
            PatientRepository patients,
            Directory directory,
            DisorderTable disorders,
            BlindIndex blindIndex,
            CurrentCaller caller,
            Clock clock) {
        this.patients = patients;
        this.directory = directory;
        this.disorders = disorders;
        this.blindIndex = blindIndex;
        this.caller = caller;
        this.clock = clock;
    }

    void require(PatientFile file) {
        requireLifetime(file);
        var diagnosis = file.diagnosis();
        if (diagnosis == null) {
            return;
        }
        if (!disorders.codes().allow(file.reportType(), diagnosis)) {
            throw RegistryRefusal.NOT_A_REGISTERED_DISORDER.exception();
        }
        var hospital = diagnosis.hospital();
        if (hospital != null && directory.organisation(hospital).isEmpty()) {
            throw new InvalidFieldException("diagnosis.hospital", Say.HOSPITAL);
        }
    }

    /** Nothing in a file happened after the death. */
    private static void requireLifetime(PatientFile file) {
        if (file.death() == null) {
            return;
        }
        var died = file.death().diedOn();
        var diagnosis = file.diagnosis();
        var signed = file.signedConsent();
        requireNotAfter(died, file.identity().birth().date(), "birthDate");
        requireNotAfter(died, diagnosis == null ? null : diagnosis.confirmedOn(), "diagnosis.confirmedOn");
        requireNotAfter(died, signed == null ? null : signed.signedOn(), "consentedOn");
    }

    private static void requireNotAfter(LocalDate died, @Nullable LocalDate day, String field) {
        if (day != null && day.isAfter(died)) {
            throw new InvalidFieldException(field, Say.AFTER_DEATH);
        }
    }

    /** A file is opened where the institution has the duty; elsewhere it is as if the place were not there. */
    void requireOwnArea(PatientFile file) {
        var area = file.residenceArea();
        if (area != null && !patients.isOwnArea(area)) {
            throw new NotThereException();
        }
    }

    /** Care belongs to the place of residence (rules 8, M-1); residence unknown: to whoever registers. */
    String organisationInCare(PatientFile file) {
        var area = file.residenceArea();
        if (area == null) {
            return caller.get().organisation();
        }
        return directory.holders(Duty.CARE, area, LocalDate.now(clock)).stream()
                .findFirst()
                .map(holder -> holder.organisation().code())
                .orElseGet(() -> caller.get().organisation());
    }

    Institutions institutions(PatientFile file) {
        return new Institutions(caller.get().organisation(), organisationInCare(file));
    }

    BlindKeys keys(PatientFile file) {
        return new BlindKeys(
                blindIndex.of("name", NameKey.of(file.identity().name())),
                file.identity()
                        .document()
                        .key()
                        .map(key -> blindIndex.of("document", key))
                        .orElse(null));
    }
}
