package org.careline.kit.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of one organisation to see the person behind an alert or transfer addressed to it (rules 17.4).
 *
 * @param subject the alert or transfer
 * @param placeNow the area for which the holder was told where the person is now, away from home (rules 17.1-2)
 */
public record Grant(
        UUID subject,
        UUID patient,
        String organisation,
        GrantKind kind,
        @Nullable String placeNow,
        Instant expires) {

    /** Told for where the person lives, or by transfer. */
    public Grant(UUID subject, UUID patient, String organisation, GrantKind kind, Instant expires) {
        this(subject, patient, organisation, kind, null, expires);
    }
}
