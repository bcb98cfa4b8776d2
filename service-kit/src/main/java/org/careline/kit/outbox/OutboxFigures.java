package org.careline.kit.outbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How much waits to be told, since when, and how much cannot be told at all.
 *
 * @param ageInSeconds of the oldest that waits, by the database's clock
 * @param leaders how many relays lead; one is right
 * @param daysAhead for how many days the table is laid down ahead
 * @param lost events that were told and no longer stand in their topic
 * @param lostSince when the first of them was appended
 */
public record OutboxFigures(
        long waiting,
        @Nullable OffsetDateTime oldestWaitingSince,
        double ageInSeconds,
        long parked,
        int leaders,
        int daysAhead,
        long lost,
        @Nullable OffsetDateTime lostSince) {}
