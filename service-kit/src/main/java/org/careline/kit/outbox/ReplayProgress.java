package org.careline.kit.outbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the last replay is.
 *
 * @param from what was appended from then on, with a margin before the moment asked for
 * @param told how many were told again
 * @param percent of the way to the event that was the newest when it was asked for
 * @param endedAs done, cancelled, or replaced by another; null: it is under way
 */
public record ReplayProgress(
        OffsetDateTime askedAt,
        OffsetDateTime from,
        long told,
        int percent,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedAs) {}
