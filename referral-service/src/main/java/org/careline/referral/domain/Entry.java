package org.careline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An assessment that stands 有效评估.
 *
 * @param enteredAt when it was typed; a correction of the same day keeps the time of what it corrects
 */
record Entry(Assessment assessment, Instant enteredAt) {
    UUID id() {
        return assessment.id();
    }

    LocalDate day() {
        return assessment.visitedOn();
    }

    boolean isDanger() {
        return assessment.isDanger();
    }

    /** Danger outside a hospital: the only one that asks for the green channel (17.1-8). */
    boolean asks() {
        return isDanger() && !assessment.inHospital();
    }
}
