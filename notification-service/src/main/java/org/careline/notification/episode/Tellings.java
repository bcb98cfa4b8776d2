package org.careline.notification.episode;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.notification.alert.Alert;
import org.careline.notification.alert.Alerts;
import org.careline.notification.alert.DutyBook;
import org.careline.notification.alert.Notice;
import org.careline.notification.domain.Occasion;
import org.careline.notification.domain.Receiver;
import org.careline.notification.domain.Telling;
import org.careline.notification.domain.Urgency;
import org.careline.notification.domain.Whereabouts;

/** Tells the duties of a danger, and those told before of what came of it 通报 (rules 17.1). */
@ApplicationScoped
class Tellings {
    private final DutyBook book;
    private final Alerts alerts;

    Tellings(DutyBook book, Alerts alerts) {
        this.book = book;
        this.alerts = alerts;
    }

    /** @param takenBack alerts of the assessment this one corrects; who was told of that one and not of this hears so */
    void danger(AssessmentRow heard, Telling.Danger danger, Whereabouts whereabouts, List<Alert> takenBack) {
        var notice = new Notice(
                heard.id(),
                heard.patient(),
                heard.episode(),
                Occasion.DANGER,
                danger.cause(),
                danger.action(),
                heard.level(),
                heard.inHospital(),
                danger.urgency(),
                heard.assessingOrganisation());
        var receivers = book.receivers(whereabouts.addresses()).of(whereabouts);
        var before = byReceiver(takenBack);
        var told = receivers.stream()
                .map(receiver -> alerts.draw(notice, receiver, before.get(key(receiver))))
                .toList();
        alerts.raise(told);
        var toldNow = byReceiver(told).keySet();
        quietly(
                heard,
                heard.episode(),
                Occasion.TAKEN_BACK,
                AlertCause.CORRECTED,
                takenBack.stream()
                        .filter(alert -> !toldNow.contains(key(alert)))
                        .toList());
    }

    /** With the next look, for information, to bodies that were told before and to nobody else. */
    void quietly(AssessmentRow about, UUID episode, Occasion occasion, AlertCause cause, List<Alert> toldBefore) {
        var notice = new Notice(
                about.id(),
                about.patient(),
                episode,
                occasion,
                cause,
                AskedAction.FOR_INFORMATION,
                about.level(),
                about.inHospital(),
                Urgency.NEXT_LOOK,
                about.assessingOrganisation());
        var supersedes = occasion == Occasion.TAKEN_BACK;
        alerts.raise(toldBefore.stream()
                .filter(before -> before.organisation() != null)
                .collect(toMap(Tellings::key, before -> before, (first, _) -> first))
                .values()
                .stream()
                .map(before -> alerts.draw(
                        notice,
                        new Receiver(before.address(), before.organisation(), before.copy(), null),
                        supersedes ? before.id() : null))
                .toList());
    }

    /** Of a withdrawn assessment: what it said, taken back. */
    void takenBack(List<Alert> withdrawn) {
        alerts.raise(withdrawn.stream()
                .filter(before -> before.organisation() != null)
                .collect(toMap(Tellings::key, before -> before, (first, _) -> first))
                .values()
                .stream()
                .map(before -> alerts.draw(
                        withdrawal(before.notice()),
                        new Receiver(before.address(), before.organisation(), before.copy(), null),
                        before.id()))
                .toList());
    }

    private static Notice withdrawal(Notice before) {
        return new Notice(
                before.assessment(),
                before.patient(),
                before.episode(),
                Occasion.TAKEN_BACK,
                AlertCause.WITHDRAWN,
                AskedAction.FOR_INFORMATION,
                before.level(),
                before.inHospital(),
                Urgency.NEXT_LOOK,
                before.assessingOrganisation());
    }

    private static Map<String, UUID> byReceiver(List<Alert> told) {
        return told.stream()
                .filter(alert -> alert.organisation() != null)
                .collect(toMap(Tellings::key, Alert::id, (first, _) -> first));
    }

    private static String key(Alert alert) {
        return alert.duty() + " " + alert.organisation();
    }

    private static String key(Receiver receiver) {
        return receiver.address().duty() + " " + Objects.requireNonNullElse(receiver.organisation(), "");
    }
}
