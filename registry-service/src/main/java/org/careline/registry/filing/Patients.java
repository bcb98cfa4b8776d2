package org.careline.registry.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.careline.events.PatientEvent.PatientRegistered;
import org.careline.kit.access.AsSystem;
import org.careline.kit.area.Areas;
import org.careline.kit.idempotency.Idempotency;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.time.Versions;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Ids;
import org.careline.kit.web.Preconditions;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.duplicate.DuplicateChecks;
import org.careline.registry.duplicate.DuplicateLooks;
import org.careline.registry.duplicate.LookView;
import org.careline.registry.filing.form.PatientForm;
import org.jspecify.annotations.Nullable;

/** Filing 建档: each use case is one transaction, the change and the event that tells of it. */
@ApplicationScoped
public class Patients {
    private final PatientRepository patients;
    private final FilingChecks checks;
    private final DuplicateChecks duplicates;
    private final DuplicateLooks looks;
    private final RefusedLooks refused;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Trail trail;
    private final AsSystem asSystem;
    private final Areas areas;
    private final Clock clock;

    Patients(
            PatientRepository patients,
            FilingChecks checks,
            DuplicateChecks duplicates,
            DuplicateLooks looks,
            RefusedLooks refused,
            Idempotency idempotency,
            Outbox outbox,
            Trail trail,
            AsSystem asSystem,
            Areas areas,
            Clock clock) {
        this.patients = patients;
        this.checks = checks;
        this.duplicates = duplicates;
        this.looks = looks;
        this.refused = refused;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.trail = trail;
        this.asSystem = asSystem;
        this.areas = areas;
        this.clock = clock;
    }

    @Transactional
    public PatientView register(@Nullable String key, PatientForm form) {
        var id = idempotency.once(key, "register-patient", form, () -> create(form.toDomain(null, areas)));
        return view(find(id));
    }

    @Transactional
    public PatientView read(UUID id) {
        var patient = find(id);
        trail.record("patient-read", id);
        return view(patient);
    }

    /** Which institutions learned, in a review of duplicates, with whom the file lies. */
    @Transactional
    public List<LookView> looks(UUID id) {
        find(id);
        trail.record("patient-looks-read", id);
        return looks.of(id);
    }

    @Transactional
    public PatientView correct(UUID id, @Nullable String ifMatch, PatientForm form) {
        var patient = lock(id, ifMatch);
        var before = patient.toDomain();
        var after = form.toDomain(before.death(), areas);
        checks.require(after);
        if (!Objects.equals(before.residenceArea(), after.residenceArea())) {
            checks.requireOwnArea(after);
        }
        if (!before.identity().document().equals(after.identity().document())) {
            duplicates.check(id, after.residenceArea(), checks.keys(after).document());
        }
        return keep(patient, after, new FileAct("patient-corrected", LocalDate.now(clock), null));
    }

    /** Changes a file in one of the ways another feature knows. */
    @Transactional
    public PatientView change(UUID id, @Nullable String ifMatch, FileAct act, UnaryOperator<PatientFile> change) {
        var patient = lock(id, ifMatch);
        return keep(patient, change.apply(patient.toDomain()), act);
    }

    private UUID create(PatientFile file) {
        var id = Ids.next();
        var today = LocalDate.now(clock);
        checks.require(file);
        checks.requireOwnArea(file);
        var keys = checks.keys(file);
        duplicates.check(id, file.residenceArea(), keys.document());
        var patient = new PatientEntity(id, today, file, keys, checks.institutions(file));
        patients.persist(patient);
        outbox.append(new PatientRegistered(patient.state(today), today));
        trail.record("patient-registered", id);
        return id;
    }

    private PatientView keep(PatientEntity patient, PatientFile after, FileAct act) {
        trail.record(act.action(), List.of(patient.id()), act.reason());
        if (after.equals(patient.toDomain())) {
            return view(patient);
        }
        var today = LocalDate.now(clock);
        var before = patient.state(today);
        var moves = !Objects.equals(before.residenceArea(), after.residenceArea());
        var next = Versions.after(before.version(), clock.instant());
        var organisation = moves ? checks.organisationInCare(after) : before.careOrganisation();
        // Written as the system: a patient who moves away leaves the caller's sight with this very change.
        asSystem.run(() -> {
            patient.keep(after, checks.keys(after), organisation, next, today);
            patients.flush();
        });
        outbox.append(new PatientChange(before, patient.state(today)).told(act.day()));
        return view(patient);
    }

    private PatientEntity find(UUID id) {
        return patients.findByIdOptional(id).orElseThrow(() -> refused.keep(id));
    }

    private PatientEntity lock(UUID id, @Nullable String ifMatch) {
        var patient = patients.lock(id).orElseThrow(() -> refused.keep(id));
        Preconditions.requireMatch(ifMatch, patient.version());
        return patient;
    }

    private PatientView view(PatientEntity patient) {
        return PatientView.from(patient, LocalDate.now(clock));
    }
}
