package org.careline.notification.console;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.jspecify.annotations.Nullable;

/**
 * What an alert's page says beyond the alert: what was seen and what became of it.
 *
 * @param done sealed
 * @param kinds null: the assessment stood in no episode
 * @param supersededBy the alert that takes this one's place
 * @param history the same episode's alerts to the same organisation, newest first
 */
record AlertFacts(
        @Nullable String done,
        @Nullable String withdrawalReason,
        @Nullable Set<DangerKind> kinds,
        @Nullable Boolean stillPresent,
        @Nullable LocalDate behaviourLastSeenOn,
        OffsetDateTime since,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closeReason,
        @Nullable UUID supersededBy,
        List<Earlier> history) {

    /** Another alert of the same episode. */
    record Earlier(UUID id, int level, String cause, OffsetDateTime raisedAt) {}
}
