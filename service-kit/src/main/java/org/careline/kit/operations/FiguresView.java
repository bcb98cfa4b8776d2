package org.careline.kit.operations;

import org.careline.kit.outbox.RelayStanding;
import org.jspecify.annotations.Nullable;

/**
 * The state of a service at a glance.
 *
 * @param oldest how long the oldest event has waited; null: none waits
 * @param late it has waited longer than the relay ever needs
 * @param parkedRows events that cannot be sent
 * @param parkedEvents events that could not be heard
 */
public record FiguresView(
        long waiting, @Nullable Since oldest, boolean late, long parkedRows, long parkedEvents, RelayStanding relay) {}
