package org.careline.kit.outbox;

import java.time.OffsetDateTime;

/** A telling and where Kafka said that it stands. */
record ToldPlace(
        long id,
        OffsetDateTime appendedAt,
        OffsetDateTime toldAt,
        String eventId,
        String topic,
        String key,
        String payload,
        int partition,
        long offset) {}
