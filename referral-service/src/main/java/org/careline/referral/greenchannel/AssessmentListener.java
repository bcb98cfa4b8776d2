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
import org.careline.referral.domain.Assessment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears every danger assessment 危险性评估 (topic followup.assessments). */
@ApplicationScoped
class AssessmentListener implements EventListener {
    private final Inbox inbox;
    private final GreenChannel greenChannel;

    AssessmentListener(Inbox inbox, GreenChannel greenChannel) {
        this.inbox = inbox;
        this.greenChannel = greenChannel;
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

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof AssessmentEvent told) {
            switch (told) {
                case RiskLevelAssessed assessed -> hear(assessed);
                case AssessmentWithdrawn withdrawn ->
                    greenChannel.withdraw(withdrawn.patient(), withdrawn.assessment());
            }
        }
    }

    private void hear(RiskLevelAssessed assessed) {
        var assessment = toDomain(assessed);
        if (assessment.concernsTheGreenChannel()) {
            greenChannel.hear(assessed, assessment);
        } else if (assessed.replaces() != null) {
            greenChannel.withdraw(assessed.patient(), assessed.replaces());
        }
    }

    private static Assessment toDomain(RiskLevelAssessed assessed) {
        return new Assessment(
                assessed.assessment(),
                assessed.replaces(),
                assessed.level(),
                assessed.visitedOn(),
                switch (assessed.origin()) {
                    case ENTERED -> Assessment.Arrival.IN_TIME;
                    case LATE -> Assessment.Arrival.LATE;
                    case IMPORTED -> Assessment.Arrival.IMPORTED;
                },
                assessed.inHospital(),
                assessed.assessedAt().toInstant());
    }
}
