package org.careline.kit.operations;

import java.time.LocalDateTime;
import org.careline.kit.inbox.InboxFigures;
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
 * @param silent told and heard have not been compared for too long: nothing missing means nothing
 * @param lost events told that are no longer in their topic
 * @param lostSince the moment from which to tell again; null: nothing is lost
 * @param inbox what the listeners lack
 * @param events those that could not be heard, were refused or set aside
 */
public record FiguresView(
        long waiting,
        @Nullable Since oldest,
        boolean late,
        long parkedRows,
        boolean silent,
        long lost,
        @Nullable LocalDateTime lostSince,
        InboxFigures inbox,
        ParkedFigures events,
        RelayStanding relay,
        @Nullable ReplayProgress replay,
        ClockStanding clock) {}
