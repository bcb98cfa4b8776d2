package org.careline.kit.inbox;

import org.careline.events.Event;

/** Hears events of one channel. Must be an application-scoped bean; the inbox calls it inside its own transaction. */
public interface EventListener {

    /** Stable name; with the event id it is the key by which an event is heard once. */
    String name();

    /**
     * Does the work of one event. A passing error (connection, lock, serialisation) is tried again for ever; any other
     * exception parks the event and, where {@link #needsOrder() order is needed}, what comes later for its key. Types not meant for this listener are ignored.
     */
    void hear(Event<?> event);

    /**
     * Whether later events of a key must wait behind one that is parked. False for a listener that keeps each fact as it
     * hears it, whatever the order: one unreadable event then stops nothing that comes after it.
     */
    default boolean needsOrder() {
        return true;
    }
}
