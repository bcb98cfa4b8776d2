package org.careline.notification.episode;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.Event;
import org.careline.events.TransferEvent;
import org.careline.events.TransferEvent.PatientAdmitted;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.careline.notification.patient.Patients;
import org.careline.notification.transfer.Placements;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of the green channel: admitted 收治, the episode ends (rules 17.1-9); not placed, the board shows it. */
@ApplicationScoped
class TransferListener implements EventListener {
    private final Inbox inbox;
    private final Patients patients;
    private final Episodes episodes;
    private final Placements placements;

    TransferListener(Inbox inbox, Patients patients, Episodes episodes, Placements placements) {
        this.inbox = inbox;
        this.patients = patients;
        this.episodes = episodes;
        this.placements = placements;
    }

    @Incoming("transfers")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "admissions";
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof TransferEvent transfer) {
            placements.hear(transfer);
        }
        if (event.data() instanceof PatientAdmitted admitted) {
            patients.admitted(admitted.patient(), admitted.admittedAt());
            episodes.end(admitted.patient(), EpisodeCloseReason.ADMITTED);
        }
    }
}
