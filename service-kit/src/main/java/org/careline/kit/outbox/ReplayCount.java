package org.careline.kit.outbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a replay from a moment would tell again.
 *
 * @param events counted up to a limit
 * @param more there are more than were counted
 * @param keptSince the oldest event that is still kept; null: the outbox is empty
 */
public record ReplayCount(
        long events, boolean more, @Nullable OffsetDateTime keptSince) {}
