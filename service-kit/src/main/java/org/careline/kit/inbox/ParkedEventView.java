package org.careline.kit.inbox;

import java.time.OffsetDateTime;

/**
 * A parked event, as the operator sees it; what it says is not shown.
 *
 * @param forged told by somebody who may not tell on its topic; it is never heard
 * @param reason the kind of error and where, never its text
 */
public record ParkedEventView(
        long id,
        String listener,
        String topic,
        String key,
        String eventId,
        boolean forged,
        String reason,
        OffsetDateTime parkedAt) {}
