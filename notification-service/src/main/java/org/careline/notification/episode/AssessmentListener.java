package org.careline.notification.episode;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Event;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of danger assessments 危险性评估. */
@ApplicationScoped
class AssessmentListener implements EventListener {
    private final Inbox inbox;
    private final Episodes episodes;

    AssessmentListener(Inbox inbox, Episodes episodes) {
        this.inbox = inbox;
        this.episodes = episodes;
    }

    @Incoming("assessments")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "episodes";
    }

    @Override
    public void hear(Event<?> event) {
        switch (event.data()) {
            case RiskLevelAssessed assessed -> episodes.assessed(assessed);
            case AssessmentWithdrawn withdrawn -> episodes.withdrawn(withdrawn);
            default -> {}
        }
    }
}
