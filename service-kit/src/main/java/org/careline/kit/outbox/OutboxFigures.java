package org.careline.kit.outbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How much waits to be told, since when, and how much cannot be told at all. */
public record OutboxFigures(long waiting, @Nullable OffsetDateTime oldestWaitingSince, long parked) {}
