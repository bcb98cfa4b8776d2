package org.careline.kit.operations;

import java.time.OffsetDateTime;
import org.careline.kit.inbox.SetAsideEvent;

/**
 * An event set aside 搁置, as the operator sees it; what it says is not shown.
 *
 * @param reason why it could not be heard
 * @param account who set it aside
 * @param why in that operator's words
 */
public record SetAsideLine(
        long id,
        String listener,
        String topic,
        String key,
        String eventId,
        boolean forged,
        String reason,
        OffsetDateTime parkedAt,
        OffsetDateTime setAsideAt,
        String organisation,
        String account,
        String why) {

    static SetAsideLine of(SetAsideEvent setAside, String why) {
        var event = setAside.event();
        var decision = setAside.decision();
        return new SetAsideLine(
                event.id(),
                event.listener(),
                event.topic(),
                event.key(),
                event.eventId(),
                event.forged(),
                event.reason(),
                event.parkedAt(),
                decision.at(),
                decision.organisation(),
                decision.subject(),
                why);
    }
}
