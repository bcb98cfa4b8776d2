package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Waits for a patient just registered, whose event may still be under way. */
@ApplicationScoped
public class Arrivals {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final CaseloadRows rows;

    Arrivals(CaseloadRows rows) {
        this.rows = rows;
    }

    /** Waits as long for a patient of somebody else's area as for one nobody knows, so that the time tells nothing. */
    public boolean comesInTime(UUID patient) {
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
