package org.careline.notification.console;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import org.careline.kit.time.ClockProducer;
import org.careline.notification.inbox.AlertView;
import org.jspecify.annotations.Nullable;

/** An alert as a card of the page; closed lists by their wire names. */
record AlertCard(
        AlertView alert,
        String duty,
        String cause,
        String action,
        String state,
        String raised,
        @Nullable String signBy) {
    static final Comparator<AlertView> URGENCY = Comparator.comparing(
                    (AlertView alert) -> Optional.ofNullable(alert.signBy()).orElse(OffsetDateTime.MAX))
            .thenComparing(AlertView::raisedAt, Comparator.reverseOrder());

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ClockProducer.ZONE);

    static AlertCard of(AlertView alert) {
        var signBy = alert.signBy();
        return new AlertCard(
                alert,
                alert.duty().toString(),
                alert.cause().toString(),
                alert.action().toString(),
                alert.state().toString(),
                SHORT.format(alert.raisedAt()),
                signBy == null ? null : SHORT.format(signBy));
    }
}
