package org.careline.referral.greenchannel;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.Event;
import org.careline.events.PatientEvent;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.RegisterStatus;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears where patients live and that they died 迁居, 死亡 (topic registry.patients). */
@ApplicationScoped
class PatientListener implements EventListener {
    private final Inbox inbox;
    private final PatientPlaces places;
    private final PatientChanges changes;

    PatientListener(Inbox inbox, PatientPlaces places, PatientChanges changes) {
        this.inbox = inbox;
        this.places = places;
        this.changes = changes;
    }

    @Incoming("patients")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "referral-patients";
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof PatientEvent told) {
            follow(told.state());
        }
    }

    private void follow(PatientState state) {
        if (!places.keep(state)) {
            return;
        }
        var moved = places.moveTransfers(state);
        if (state.status() == RegisterStatus.DECEASED) {
            changes.died(state.patient());
        } else if (moved) {
            changes.moved(state.patient());
        }
    }
}
