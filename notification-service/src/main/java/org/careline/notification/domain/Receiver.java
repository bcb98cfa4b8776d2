package org.careline.notification.domain;

import org.careline.events.EscalationReason;
import org.jspecify.annotations.Nullable;

/**
 * Who is told 接收单位 (rules 17.2).
 *
 * @param organisation null: nobody at all has the duty; the alert stays open and the operator is alarmed
 * @param copy told besides the accountable one
 * @param upTheLine why a body further up is told
 */
public record Receiver(
        Address address,
        @Nullable String organisation,
        boolean copy,
        @Nullable EscalationReason upTheLine) {}
