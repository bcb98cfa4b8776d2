package org.careline.notification.retarget;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.Event;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that a duty or an organisation changed, and has open alerts looked through once the directory's copy knows. */
@ApplicationScoped
class DirectoryChangeListener implements EventListener {
    /** An alert raised with the old directory just before may not be there yet at the first look. */
    private static final Duration SECOND_LOOK = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final Scheduler scheduler;
    private final Clock clock;

    DirectoryChangeListener(Inbox inbox, Scheduler scheduler, Clock clock) {
        this.inbox = inbox;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Incoming("jurisdiction-changes")
    @Blocking
    void jurisdictions(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Incoming("organisation-changes")
    @Blocking
    void organisations(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "retargeting";
    }

    @Override
    public void hear(Event<?> event) {
        switch (event.data()) {
            case JurisdictionChanged changed ->
                look(event.id(), new DirectoryChange(changed.duty().toString(), changed.area(), changed.version()));
            case OrganisationChanged changed ->
                look(event.id(), new DirectoryChange(null, changed.organisation(), changed.version()));
            default -> {}
        }
    }

    private void look(String event, DirectoryChange change) {
        var now = clock.instant();
        scheduler.schedule(DirectoryChange.TASK.instance(event).data(change).build(), now);
        scheduler.schedule(
                DirectoryChange.TASK.instance(event + " again").data(change).build(), now.plus(SECOND_LOOK));
    }
}
