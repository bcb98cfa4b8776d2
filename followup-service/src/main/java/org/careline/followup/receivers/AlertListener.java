package org.careline.followup.receivers;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.AlertEvent;
import org.careline.events.AlertEvent.AlertAcknowledged;
import org.careline.events.AlertEvent.AlertActWithdrawn;
import org.careline.events.AlertEvent.AlertDelivered;
import org.careline.events.AlertEvent.AlertEscalated;
import org.careline.events.AlertEvent.AlertOpened;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AlertEvent.AlertSettled;
import org.careline.events.AlertEvent.AlertWithdrawn;
import org.careline.events.AlertEvent.EpisodeClosed;
import org.careline.events.AlertEvent.EpisodeReopened;
import org.careline.events.AlertEvent.SightChanged;
import org.careline.events.AlertEvent.ToldByPhone;
import org.careline.events.Event;
import org.careline.followup.sight.Sights;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who was told of what this service assessed 通报 (topic notification.alerts). */
@ApplicationScoped
class AlertListener implements EventListener {
    private final Inbox inbox;
    private final AlertCopy copy;
    private final Sights sights;

    AlertListener(Inbox inbox, AlertCopy copy, Sights sights) {
        this.inbox = inbox;
        this.copy = copy;
        this.sights = sights;
    }

    @Incoming("alerts")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "followup-receivers";
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof AlertEvent alert) {
            write(alert);
        }
    }

    private void write(AlertEvent alert) {
        switch (alert) {
            case AlertRaised raised -> copy.raised(raised);
            case AlertDelivered fact -> copy.happened(AlertFact.DELIVERED, fact, fact.deliveredAt());
            case AlertOpened fact -> copy.happened(AlertFact.OPENED, fact, fact.openedAt());
            case AlertAcknowledged fact -> copy.happened(AlertFact.ACKNOWLEDGED, fact, fact.acknowledgedAt());
            case ToldByPhone fact -> copy.happened(AlertFact.TOLD_BY_PHONE, fact, fact.toldAt());
            case AlertEscalated escalated -> copy.escalated(escalated);
            case AlertWithdrawn withdrawn -> copy.withdrawn(withdrawn);
            case EpisodeClosed closed -> copy.closed(closed);
            case EpisodeReopened reopened -> copy.reopened(reopened);
            case AlertSettled settled -> copy.settled(settled);
            case AlertActWithdrawn act -> copy.takenBack(act);
            case SightChanged sight -> sights.write(sight);
        }
    }
}
