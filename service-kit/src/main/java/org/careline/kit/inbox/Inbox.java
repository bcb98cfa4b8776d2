package org.careline.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Hears every event once: the inbox row and the work are one transaction. */
@ApplicationScoped
public class Inbox {

    /** Takes a polled batch in order; returns when each event is done or parked. Runs as the system, not as a caller. */
    public void take(EventListener listener, ConsumerRecords<String, String> records) {
        throw new UnsupportedOperationException("not built yet");
    }
}
