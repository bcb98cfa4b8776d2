package org.careline.registry.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.careline.events.PatientEvent.PatientRegistered;
import org.careline.kit.access.AsSystem;
import org.careline.kit.idempotency.Idempotency;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Ids;
import org.careline.kit.web.Preconditions;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.duplicate.DuplicateChecks;
import org.careline.registry.filing.form.PatientForm;
import org.jspecify.annotations.Nullable;

/** Filing 建档: each use case is one transaction, the change and the event that tells of it. */
@ApplicationScoped
public class Patients {
    private final PatientRepository patients;
    private final FilingChecks checks;
    private final DuplicateChecks duplicates;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Trail trail;
    private final AsSystem asSystem;
    private final Clock clock;

    Patients(
            PatientRepository patients,
            FilingChecks checks,
            DuplicateChecks duplicates,
            Idempotency idempotency,
            Outbox outbox,
            Trail trail,
            AsSystem asSystem,
            Clock clock) {
        this.patients = patients;
        this.checks = checks;
        this.duplicates = duplicates;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.trail = trail;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Transactional
    public PatientView register(@Nullable String key, PatientForm form) {
        var id = idempotency.once(key, "register-patient", form, () -> create(form.toDomain(null)));
        return view(find(id));
    }

    @Transactional
    public PatientView read(UUID id) {
        var patient = find(id);
        trail.record("patient-read", id);
        return view(patient);
    }

    @Transactional
    public PatientView correct(UUID id, @Nullable String ifMatch, PatientForm form) {
        var patient = lock(id, ifMatch);
        var before = patient.toDomain();
        var after = form.toDomain(before.death());
        checks.require(after);
        if (!Objects.equals(before.residenceArea(), after.residenceArea())) {
            checks.requireOwnArea(after);
        }
        if (!before.identity().document().equals(after.identity().document())) {
            duplicates.check(id, after.residenceArea(), checks.keys(after).document());
        }
        return keep(patient, after, "patient-corrected", LocalDate.now(clock));
    }

    /**
     * Changes a file in one of the ways another feature knows.
     *
     * @param day when it happened, for the event
     */
    @Transactional
    public PatientView change(
            UUID id, @Nullable String ifMatch, String action, LocalDate day, UnaryOperator<PatientFile> change) {
        var patient = lock(id, ifMatch);
        return keep(patient, change.apply(patient.toDomain()), action, day);
    }

    private UUID create(PatientFile file) {
        var id = Ids.next();
        var today = LocalDate.now(clock);
        checks.require(file);
        checks.requireOwnArea(file);
        var keys = checks.keys(file);
        duplicates.check(id, file.residenceArea(), keys.document());
        var patient = new PatientEntity(id, today, file, keys, checks.organisationInCare(file));
        patients.persist(patient);
        outbox.append(new PatientRegistered(patient.state(today), today));
        trail.record("patient-registered", id);
        return id;
    }

    private PatientView keep(PatientEntity patient, PatientFile after, String action, LocalDate day) {
        trail.record(action, patient.id());
        if (after.equals(patient.toDomain())) {
            return view(patient);
        }
        var today = LocalDate.now(clock);
        var before = patient.state(today);
        var moves = !Objects.equals(before.residenceArea(), after.residenceArea());
        var organisation = moves ? checks.organisationInCare(after) : before.careOrganisation();
        // Written as the system: a patient who moves away leaves the caller's sight with this very change.
        asSystem.run(() -> {
            patient.keep(after, checks.keys(after), organisation);
            patients.flush();
        });
        outbox.append(new PatientChange(before, patient.state(today)).told(day));
        return view(patient);
    }

    private PatientEntity find(UUID id) {
        return patients.findByIdOptional(id).orElseThrow(NotThereException::new);
    }

    private PatientEntity lock(UUID id, @Nullable String ifMatch) {
        var patient = patients.lock(id).orElseThrow(NotThereException::new);
        Preconditions.requireMatch(ifMatch, patient.version());
        return patient;
    }

    private PatientView view(PatientEntity patient) {
        return PatientView.from(patient, LocalDate.now(clock));
    }
}
