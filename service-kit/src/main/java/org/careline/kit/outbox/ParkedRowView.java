package org.careline.kit.outbox;

import java.time.OffsetDateTime;

/** An event that can never be sent as it is, as the operator sees it. */
public record ParkedRowView(
        long id, String eventId, String topic, String key, String reason, OffsetDateTime appendedAt) {}
