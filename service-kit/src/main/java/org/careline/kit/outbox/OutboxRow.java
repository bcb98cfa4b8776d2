package org.careline.kit.outbox;

import java.time.OffsetDateTime;

/**
 * One event on its way out.
 *
 * @param again it was told before, and a replay tells it once more
 */
record OutboxRow(
        long id, OffsetDateTime appendedAt, String eventId, String topic, String key, String payload, boolean again) {

    Lane lane() {
        return new Lane(topic, key);
    }
}
