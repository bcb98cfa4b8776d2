package org.careline.registry.sight;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.AlertEvent.SightChanged;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.events.TransferEvent.DeskSightChanged;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who may see whom 知悉范围 (topics notification.alerts and referral.transfers). */
@ApplicationScoped
class SightListener implements EventListener {
    private final Inbox inbox;
    private final SightTable sights;

    SightListener(Inbox inbox, SightTable sights) {
        this.inbox = inbox;
        this.sights = sights;
    }

    @Incoming("alerts")
    @Blocking
    void alerts(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Incoming("transfers")
    @Blocking
    void transfers(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "registry-sight";
    }

    @Override
    public boolean hears(EventType type) {
        return type == EventType.SIGHT_CHANGED || type == EventType.DESK_SIGHT_CHANGED;
    }

    @Override
    public void hear(Event<?> event) {
        switch (event.data()) {
            case SightChanged told -> sights.keep(told);
            case DeskSightChanged told -> sights.keep(told);
            default -> {}
        }
    }
}
