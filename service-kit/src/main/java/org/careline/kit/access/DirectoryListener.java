package org.careline.kit.access;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.Event;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's copy of the directory; the registry, whose tables are the truth, leaves it out. */
@ApplicationScoped
class DirectoryListener implements EventListener {
    private final Inbox inbox;
    private final DirectoryCopy copy;
    private final jakarta.enterprise.event.Event<DirectoryChanged> changes;

    DirectoryListener(Inbox inbox, DirectoryCopy copy, jakarta.enterprise.event.Event<DirectoryChanged> changes) {
        this.inbox = inbox;
        this.copy = copy;
        this.changes = changes;
    }

    @Incoming("jurisdictions")
    @Blocking
    void jurisdictions(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Incoming("organisations")
    @Blocking
    void organisations(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "directory";
    }

    /** Each state says everything and has its version. */
    @Override
    public boolean needsOrder() {
        return false;
    }

    @Override
    public void hear(Event<?> event) {
        switch (event.data()) {
            case JurisdictionChanged changed ->
                changed(copy.keep(changed), new DirectoryChanged(changed.duty(), changed.area()));
            case OrganisationChanged changed ->
                changed(copy.keep(changed), new DirectoryChanged(null, changed.organisation()));
            default -> {}
        }
    }

    private void changed(boolean isNewer, DirectoryChanged change) {
        if (isNewer) {
            changes.fire(change);
        }
    }
}
