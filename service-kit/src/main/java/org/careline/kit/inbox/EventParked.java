package org.careline.kit.inbox;

import org.careline.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * Fired, in the transaction that parks it, when an event is put aside: somebody has to be told that something was not.
 *
 * @param event null: it cannot be read
 * @param behind it waits only because an earlier event of its key is parked
 */
public record EventParked(
        String listener,
        String topic,
        String key,
        String eventId,
        @Nullable Event<?> event,
        boolean behind) {}
