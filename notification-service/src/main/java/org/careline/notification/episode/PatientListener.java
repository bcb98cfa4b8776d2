package org.careline.notification.episode;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.Event;
import org.careline.events.PatientEvent;
import org.careline.events.RegisterStatus;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.careline.notification.patient.Patients;
import org.careline.notification.retarget.Retargeting;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears where patients live and that they died: open alerts move, episodes end. */
@ApplicationScoped
class PatientListener implements EventListener {
    private final Inbox inbox;
    private final Patients patients;
    private final Retargeting retargeting;
    private final Episodes episodes;

    PatientListener(Inbox inbox, Patients patients, Retargeting retargeting, Episodes episodes) {
        this.inbox = inbox;
        this.patients = patients;
        this.retargeting = retargeting;
        this.episodes = episodes;
    }

    @Incoming("patients")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "patients";
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof PatientEvent told) {
            hear(told.state());
        }
    }

    private void hear(PatientEvent.PatientState state) {
        var patient = patients.hear(
                state.patient(), state.version(), state.residenceArea(), state.status() == RegisterStatus.DECEASED);
        if (patient.moved()) {
            retargeting.of(patient);
        }
        if (patient.died()) {
            episodes.end(state.patient(), EpisodeCloseReason.DECEASED);
        }
    }
}
