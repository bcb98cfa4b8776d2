package org.careline.notification.patient;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a patient 患者.
 *
 * @param admittedAt the last admission heard of
 * @param moved the residence is another than before
 * @param died not known to be dead before
 */
public record Patient(
        UUID id,
        long version,
        @Nullable String residence,
        boolean deceased,
        @Nullable OffsetDateTime admittedAt,
        boolean moved,
        boolean died) {}
