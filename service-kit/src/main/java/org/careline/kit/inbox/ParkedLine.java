package org.careline.kit.inbox;

import java.time.OffsetDateTime;

/**
 * A parked event on the operator's page; what it says is not shown.
 *
 * @param type of the event, empty where it cannot be read
 * @param first of its key: it can be heard alone; what stands behind it only after it
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
        long ofItsKey) {}
