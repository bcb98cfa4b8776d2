package org.careline.followup.caseload;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.Event;
import org.careline.events.PatientEvent;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of patients registered, moved, changed, deceased (topic registry.patients). */
@ApplicationScoped
class PatientListener implements EventListener {
    private final Inbox inbox;
    private final PatientCopy copy;
    private final Clock clock;

    PatientListener(Inbox inbox, PatientCopy copy, Clock clock) {
        this.inbox = inbox;
        this.copy = copy;
        this.clock = clock;
    }

    @Incoming("patients")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "followup-caseload";
    }

    /** Each state says everything and has its version. */
    @Override
    public boolean needsOrder() {
        return false;
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof PatientEvent patient) {
            copy.write(patient.state(), since(patient, event));
        }
    }

    private LocalDate since(PatientEvent patient, Event<?> event) {
        return switch (patient) {
            case PatientEvent.PatientRegistered registered -> registered.registeredOn();
            case PatientEvent.ManagementStatusChanged changed -> changed.changedOn();
            case PatientEvent.PatientUpdated _, PatientEvent.ResidenceChanged _ ->
                event.time().atZoneSameInstant(clock.getZone()).toLocalDate();
        };
    }
}
