package org.careline.notification.reconcile;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.Event;
import org.careline.events.TransferEvent;
import org.careline.events.TransferEvent.PatientAdmitted;
import org.careline.events.TransferEvent.PatientDischarged;
import org.careline.events.TransferEvent.PatientNotArrived;
import org.careline.events.TransferEvent.TransferAccepted;
import org.careline.events.TransferEvent.TransferConfirmed;
import org.careline.events.TransferEvent.TransferDeclined;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.careline.notification.transfer.Placements;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears of the green channel 绿色通道: stays in hospital, and what is not placed, which the board shows. */
@ApplicationScoped
class TransferListener implements EventListener {
    static final String NAME = "admissions";

    private final Inbox inbox;
    private final FactTable facts;
    private final Placements placements;
    private final Reconciliation reconciliation;

    TransferListener(Inbox inbox, FactTable facts, Placements placements, Reconciliation reconciliation) {
        this.inbox = inbox;
        this.facts = facts;
        this.placements = placements;
        this.reconciliation = reconciliation;
    }

    @Incoming("transfers")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Steps have their version, stays their times. */
    @Override
    public boolean needsOrder() {
        return false;
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof TransferEvent told) {
            if (keep(told)) {
                reconciliation.of(told.patient());
            }
            placements.hear(told);
        }
    }

    /** Returns whether it says something of a stay. */
    private boolean keep(TransferEvent told) {
        switch (told) {
            case PatientAdmitted admitted -> facts.admitted(admitted);
            case PatientDischarged discharged -> facts.discharged(discharged);
            case TransferConfirmed before -> {
                return isNotAdmitted(before, before.version());
            }
            case TransferAccepted before -> {
                return isNotAdmitted(before, before.version());
            }
            case TransferDeclined before -> {
                return isNotAdmitted(before, before.version());
            }
            case PatientNotArrived before -> {
                return isNotAdmitted(before, before.version());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isNotAdmitted(TransferEvent before, @Nullable Long version) {
        if (version == null) {
            return false;
        }
        facts.notAdmitted(before, version);
        return true;
    }
}
