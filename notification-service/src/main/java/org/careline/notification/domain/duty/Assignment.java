package org.careline.notification.domain.duty;

import org.careline.events.EscalationReason;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a slot today: accountable 责任单位, or told besides 抄送 (rules 17.2).
 *
 * @param upTheLine why an organisation further up is told
 */
public record Assignment(
        Recipient recipient,
        Slot slot,
        boolean copy,
        @Nullable EscalationReason upTheLine) {
    public boolean isAccountable() {
        return !copy;
    }
}
