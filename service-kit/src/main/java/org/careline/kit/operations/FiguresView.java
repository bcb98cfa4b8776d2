package org.careline.kit.operations;

import org.careline.kit.inbox.ParkedFigures;
import org.careline.kit.outbox.RelayStanding;
import org.careline.kit.outbox.ReplayProgress;
import org.careline.kit.time.ClockStanding;
import org.jspecify.annotations.Nullable;

/**
 * The state of a service at a glance.
 *
 * @param oldest how long the oldest event has waited; null: none waits
 * @param late it has waited longer than the relay ever needs
 * @param parkedRows events that cannot be sent
 * @param replay what is told again at the moment; null: nothing
 * @param events those that could not be heard, were refused or set aside
 */
public record FiguresView(
        long waiting,
        @Nullable Since oldest,
        boolean late,
        long parkedRows,
        ParkedFigures events,
        RelayStanding relay,
        @Nullable ReplayProgress replay,
        ClockStanding clock) {}
