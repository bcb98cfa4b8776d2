package org.careline.kit.inbox;

import java.time.OffsetDateTime;

/**
 * A parked event on the operator's page; what it says is not shown.
 *
 * @param type of the event, empty where it cannot be read
 * @param it can be heard alone: the first of its key, or of a listener that needs no order
 * @param forged told by somebody who may not tell on its topic; it is never heard
 * @param ofItsKey how many of its listener and key are parked
 */
public record ParkedLine(
        long id,
        String listener,
        String topic,
        String key,
        String type,
        String reason,
        OffsetDateTime parkedAt,
        boolean first,
        boolean forged,
        long ofItsKey) {

    ParkedLine heardAlone() {
        return new ParkedLine(id, listener, topic, key, type, reason, parkedAt, !forged, forged, ofItsKey);
    }
}
