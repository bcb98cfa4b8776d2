package org.careline.notification.reconcile;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.Event;
import org.careline.events.PatientEvent;
import org.careline.events.PatientEvent.ManagementStatusChanged;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.careline.kit.time.ClockProducer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears where patients live, whether they are managed, and that they died. */
@ApplicationScoped
class PatientListener implements EventListener {
    static final String NAME = "patients";

    private final Inbox inbox;
    private final FactTable facts;
    private final Reconciliation reconciliation;

    PatientListener(Inbox inbox, FactTable facts, Reconciliation reconciliation) {
        this.inbox = inbox;
        this.facts = facts;
        this.reconciliation = reconciliation;
    }

    @Incoming("patients")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Each state says everything and has its version. */
    @Override
    public boolean needsOrder() {
        return false;
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof PatientEvent told) {
            var assessed = facts.state(told.state(), changedOn(told, event));
            if (assessed) {
                reconciliation.of(told.state().patient());
            }
        }
    }

    private static LocalDate changedOn(PatientEvent told, Event<?> event) {
        return told instanceof ManagementStatusChanged changed
                ? changed.changedOn()
                : event.time().atZoneSameInstant(ClockProducer.ZONE).toLocalDate();
    }
}
