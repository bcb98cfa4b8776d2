package org.careline.followup.caseload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.events.PatientEvent.PatientState;
import org.careline.kit.access.AsSystem;

/** Whoever is not known here yet: the register is asked, and where it does not answer, its event is waited for. */
@ApplicationScoped
public class Arrivals {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final CaseloadRows rows;
    private final RegisterGateway register;
    private final PatientCopy copy;
    private final AsSystem asSystem;
    private final Clock clock;

    Arrivals(CaseloadRows rows, RegisterGateway register, PatientCopy copy, AsSystem asSystem, Clock clock) {
        this.rows = rows;
        this.register = register;
        this.copy = copy;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** The same is done for a patient of somebody else's area as for one nobody knows, so that the time tells nothing. */
    public boolean comesInTime(UUID patient) {
        return register.ask(patient)
                .map(states -> {
                    states.forEach(this::take);
                    return rows.isKnown(patient);
                })
                .orElseGet(() -> isHeardOfInTime(patient));
    }

    /** As if its event had been heard: it has the version of the file, and changes nothing that is newer. */
    private void take(PatientState state) {
        QuarkusTransaction.requiringNew().run(() -> asSystem.run(() -> copy.write(state, LocalDate.now(clock))));
    }

    private boolean isHeardOfInTime(UUID patient) {
        var end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end) {
            if (rows.isKnown(patient)) {
                return true;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
