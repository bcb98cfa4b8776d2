package org.careline.kit.inbox;

import org.careline.events.Event;
import org.careline.events.EventType;

/** Hears events of one channel. Must be an application-scoped bean; the inbox calls it inside its own transaction. */
public interface EventListener {

    /** Stable name; with the event id it is the key by which an event is heard once. */
    String name();

    /** Types it works on; the others on its topic are passed over unread. */
    default boolean hears(EventType type) {
        return true;
    }

    /**
     * Does the work of one event. A passing error (connection, lock, serialisation) is tried again for ever, one that may
     * be the schema's for minutes; any other exception parks the event and, where {@link #needsOrder() order is needed},
     * what comes later for its key.
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
