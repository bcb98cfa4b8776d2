package org.careline.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.careline.events.EventData;

/** The only door through which a service tells something: appended in the transaction of the change it tells of. */
@ApplicationScoped
public class Outbox {

    /**
     * Appends the event to be told; the caller has locked the row it speaks of before, so that events of one key stand in
     * the order of their commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(EventData data) {
        throw new UnsupportedOperationException("not built yet");
    }
}
