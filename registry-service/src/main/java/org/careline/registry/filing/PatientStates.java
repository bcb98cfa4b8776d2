package org.careline.registry.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.time.Versions;

/** The states of all files, to be told again as they stand. */
@ApplicationScoped
public class PatientStates {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PatientRepository patients;
    private final Outbox outbox;
    private final Clock clock;

    PatientStates(PatientRepository patients, Outbox outbox, Clock clock) {
        this.patients = patients;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param position the last one told; empty: from the first on */
    public List<String> after(String position, int most) {
        return patients.ids(position.isEmpty() ? BEFORE_ALL : UUID.fromString(position), most).stream()
                .map(UUID::toString)
                .toList();
    }

    /** @param raised under a new version, above all that was ever told of it */
    public void tell(String id, boolean raised) {
        patients.lock(UUID.fromString(id)).ifPresent(patient -> {
            if (raised) {
                patient.raise(Versions.after(patient.version(), clock.instant()));
            }
            outbox.append(new PatientUpdated(patient.state(LocalDate.now(clock))));
        });
    }
}
