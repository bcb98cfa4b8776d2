package org.careline.notification.reconcile;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.AssessmentEvent;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Event;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of danger assessments 危险性评估, of every level and origin, and of those taken back. */
@ApplicationScoped
class AssessmentListener implements EventListener {
    static final String NAME = "episodes";

    private final Inbox inbox;
    private final FactTable facts;
    private final Reconciliation reconciliation;

    AssessmentListener(Inbox inbox, FactTable facts, Reconciliation reconciliation) {
        this.inbox = inbox;
        this.facts = facts;
        this.reconciliation = reconciliation;
    }

    @Incoming("assessments")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Facts are kept as heard: nobody waits behind one that cannot be read. */
    @Override
    public boolean needsOrder() {
        return false;
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof AssessmentEvent told) {
            hear(told);
        }
    }

    private void hear(AssessmentEvent told) {
        switch (told) {
            case RiskLevelAssessed assessed -> facts.assessed(assessed);
            case AssessmentWithdrawn withdrawn -> facts.withdrawn(withdrawn);
        }
        reconciliation.of(told.patient());
    }
}
