package org.careline.notification.console;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an alert's page says beyond the alert: what was seen and what became of it.
 *
 * @param done sealed
 * @param handedTo by name
 * @param settledBy by name: who signed instead
 * @param supersededBy the alert that takes this one's place
 * @param history the same episode's alerts to the same organisation, newest first
 */
record AlertFacts(
        @Nullable String done,
        @Nullable String withdrawalReason,
        @Nullable LocalDate behaviourLastSeenOn,
        @Nullable String handedTo,
        @Nullable String settledReason,
        @Nullable String settledBy,
        OffsetDateTime since,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closeReason,
        @Nullable UUID supersededBy,
        List<Earlier> history) {
    /** Another alert of the same episode. */
    record Earlier(UUID id, int level, String cause, OffsetDateTime raisedAt) {}
}
