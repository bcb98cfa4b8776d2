package org.careline.referral.greenchannel;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.AssessmentEvent;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Event;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.careline.referral.facts.HeardAssessments;
import org.careline.referral.facts.Patients;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears every danger assessment 危险性评估 (topic followup.assessments). */
@ApplicationScoped
class AssessmentListener implements EventListener {
    private final Inbox inbox;
    private final HeardAssessments assessments;
    private final Reconciliation reconciliation;
    private final Patients patients;

    AssessmentListener(Inbox inbox, HeardAssessments assessments, Reconciliation reconciliation, Patients patients) {
        this.inbox = inbox;
        this.assessments = assessments;
        this.reconciliation = reconciliation;
        this.patients = patients;
    }

    @Incoming("assessments")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "referral-green-channel";
    }

    /** Each fact is kept as it is heard, in whatever order: one that cannot be read stops no other. */
    @Override
    public boolean needsOrder() {
        return false;
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof AssessmentEvent told) {
            patients.lock(told.patient());
            switch (told) {
                case RiskLevelAssessed assessed -> assessments.keep(assessed);
                case AssessmentWithdrawn withdrawn -> assessments.keep(withdrawn);
            }
            reconciliation.of(told.patient());
        }
    }
}
