package org.careline.kit.outbox;

import java.time.OffsetDateTime;

/** One event that waits to be told. */
record OutboxRow(long id, OffsetDateTime appendedAt, String eventId, String topic, String key, String payload) {

    Lane lane() {
        return new Lane(topic, key);
    }
}
