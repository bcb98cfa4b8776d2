package org.careline.notification.console;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import org.careline.kit.time.ClockProducer;
import org.careline.notification.inbox.AlertView;
import org.jspecify.annotations.Nullable;

/** An alert as a card of the page. */
record AlertCard(AlertView alert, String raised, @Nullable String signBy) {
    static final Comparator<AlertView> URGENCY = Comparator.comparing(
                    (AlertView alert) -> Optional.ofNullable(alert.signBy()).orElse(OffsetDateTime.MAX))
            .thenComparing(AlertView::raisedAt, Comparator.reverseOrder());

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ClockProducer.ZONE);

    static AlertCard of(AlertView alert) {
        var signBy = alert.signBy();
        return new AlertCard(alert, SHORT.format(alert.raisedAt()), signBy == null ? null : SHORT.format(signBy));
    }
}
