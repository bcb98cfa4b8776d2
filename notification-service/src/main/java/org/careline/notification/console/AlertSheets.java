package org.careline.notification.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.crypto.EncryptedText;
import org.careline.kit.time.ClockProducer;
import org.careline.notification.inbox.AlertState;
import org.careline.notification.inbox.AlertView;
import org.careline.notification.inbox.InboxAlerts;
import org.careline.notification.place.Places;
import org.jspecify.annotations.Nullable;

/** Puts together what an alert's page says. */
@ApplicationScoped
class AlertSheets {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ClockProducer.ZONE);

    private final InboxAlerts alerts;
    private final AlertFactsTable table;
    private final InboxList list;
    private final Places places;
    private final CurrentCaller caller;
    private final Clock clock;
    private final EncryptedText sealing = new EncryptedText();

    AlertSheets(
            InboxAlerts alerts,
            AlertFactsTable table,
            InboxList list,
            Places places,
            CurrentCaller caller,
            Clock clock) {
        this.alerts = alerts;
        this.table = table;
        this.list = list;
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    AlertSheet of(UUID id) {
        var alert = alerts.see(id);
        var sighting = alerts.sighting(id);
        var organisation = caller.get().organisation();
        var facts = table.of(id, organisation);
        var now = OffsetDateTime.now(clock);
        var signable = alert.signedAt() == null && alert.state() != AlertState.WITHDRAWN && !alert.toBeTakenOver();
        return new AlertSheet(
                id,
                InboxLine.of(list.one(id), places.name(alert.area()), now),
                alert.openedAt() != null,
                signable,
                sighting.shown(),
                sighting.asksForReason(),
                TIME.format(alert.raisedAt()),
                TIME.format(facts.since()),
                date(facts.behaviourLastSeenOn()),
                time(facts.closedAt()),
                facts.closeReason(),
                facts.withdrawalReason(),
                sighting.placeNow() == null ? null : places.fullName(sighting.placeNow()),
                facts.handedTo(),
                facts.settledReason(),
                facts.settledBy(),
                alert.signedAt() != null
                        && alert.state() != AlertState.WITHDRAWN
                        && alert.signedAt().plus(InboxAlerts.MAY_TAKE_BACK).isAfter(now),
                facts.supersededBy(),
                alert.upTheLine() == null ? null : alert.upTheLine().toString(),
                time(alert.toldByPhoneAt()),
                signed(alert, facts),
                signable ? table.posts(organisation) : List.of(),
                facts.history().stream().map(AlertSheets::earlier).toList());
    }

    private AlertSheet.@Nullable Signed signed(AlertView alert, AlertFacts facts) {
        if (alert.signedAt() == null) {
            return null;
        }
        var signer = alert.signedBy();
        return new AlertSheet.Signed(
                signer == null ? null : signer.officer(),
                signer == null ? null : signer.post(),
                TIME.format(alert.signedAt()),
                sealing.convertToEntityAttribute(facts.done()));
    }

    private static AlertSheet.Earlier earlier(AlertFacts.Earlier alert) {
        return new AlertSheet.Earlier(alert.id(), alert.level(), alert.cause(), TIME.format(alert.raisedAt()));
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : TIME.format(time);
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
