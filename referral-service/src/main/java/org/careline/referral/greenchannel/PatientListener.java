package org.careline.referral.greenchannel;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.Event;
import org.careline.events.PatientEvent;
import org.careline.events.PatientEvent.ManagementStatusChanged;
import org.careline.events.RegisterStatus;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.careline.referral.facts.Patients;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears where patients live and that they died 迁居, 死亡 (topic registry.patients). */
@ApplicationScoped
class PatientListener implements EventListener {
    private final Inbox inbox;
    private final Patients patients;
    private final Reconciliation reconciliation;
    private final Clock clock;

    PatientListener(Inbox inbox, Patients patients, Reconciliation reconciliation, Clock clock) {
        this.inbox = inbox;
        this.patients = patients;
        this.reconciliation = reconciliation;
        this.clock = clock;
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

    /** The version of the file orders its states, not the order of hearing. */
    @Override
    public boolean needsOrder() {
        return false;
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof PatientEvent told) {
            var patient = told.state().patient();
            patients.lock(patient);
            patients.keep(told.state(), deceasedOn(event, told));
            reconciliation.of(patient);
        }
    }

    /** An older register does not say the day: then it is the day of the change, else that of the event. */
    private @Nullable LocalDate deceasedOn(Event<?> event, PatientEvent told) {
        var state = told.state();
        if (state.status() != RegisterStatus.DECEASED) {
            return null;
        }
        if (state.deceasedOn() != null) {
            return state.deceasedOn();
        }
        return told instanceof ManagementStatusChanged changed
                ? changed.changedOn()
                : event.time().atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
