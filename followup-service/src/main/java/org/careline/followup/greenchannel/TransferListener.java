package org.careline.followup.greenchannel;

import static org.careline.followup.greenchannel.TransferState.ACCEPTED;
import static org.careline.followup.greenchannel.TransferState.ADMITTED;
import static org.careline.followup.greenchannel.TransferState.AWAITING_DECISION;
import static org.careline.followup.greenchannel.TransferState.CANCELLED;
import static org.careline.followup.greenchannel.TransferState.COMPLETED;
import static org.careline.followup.greenchannel.TransferState.CONFIRMED;
import static org.careline.followup.greenchannel.TransferState.DISCHARGED;
import static org.careline.followup.greenchannel.TransferState.NOT_PLACED;
import static org.careline.followup.greenchannel.TransferState.STOOD_DOWN;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.Event;
import org.careline.events.TransferEvent;
import org.careline.events.TransferEvent.DeskSightChanged;
import org.careline.events.TransferEvent.PatientAdmitted;
import org.careline.events.TransferEvent.PatientDischarged;
import org.careline.events.TransferEvent.PatientNotArrived;
import org.careline.events.TransferEvent.TransferAccepted;
import org.careline.events.TransferEvent.TransferCancelled;
import org.careline.events.TransferEvent.TransferCompleted;
import org.careline.events.TransferEvent.TransferConfirmed;
import org.careline.events.TransferEvent.TransferDeclined;
import org.careline.events.TransferEvent.TransferRequested;
import org.careline.events.TransferEvent.TransferStoodDown;
import org.careline.followup.caseload.Dues;
import org.careline.followup.caseload.PatientHold;
import org.careline.followup.sight.Sights;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears where the patient is on the way to hospital and back 绿色通道 (topic referral.transfers). */
@ApplicationScoped
class TransferListener implements EventListener {
    private final Inbox inbox;
    private final PatientHold hold;
    private final TransferCopy copy;
    private final Sights sights;
    private final Dues dues;

    TransferListener(Inbox inbox, PatientHold hold, TransferCopy copy, Sights sights, Dues dues) {
        this.inbox = inbox;
        this.hold = hold;
        this.copy = copy;
        this.sights = sights;
        this.dues = dues;
    }

    @Incoming("transfers")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "followup-green-channel";
    }

    /** The copy goes only forward, by the steps of its transfer. */
    @Override
    public boolean needsOrder() {
        return false;
    }

    @Override
    public void hear(Event<?> event) {
        if (event.data() instanceof DeskSightChanged sight) {
            sights.write(sight);
        } else if (event.data() instanceof TransferEvent transfer) {
            hold.take(transfer.patient());
            copy.write(transfer.transfer(), transfer.patient(), changeOf(transfer), event.time(), version(transfer));
            dues.renew(transfer.patient());
        }
    }

    private static TransferChange changeOf(TransferEvent transfer) {
        return switch (transfer) {
            case TransferRequested t ->
                new TransferChange(t.assessment(), AWAITING_DECISION, t.hospital(), t.requestedAt());
            case TransferConfirmed t ->
                new TransferChange(t.assessment(), sentTo(t.hospital()), t.hospital(), t.confirmedAt());
            case TransferStoodDown t -> new TransferChange(t.assessment(), STOOD_DOWN, null, t.stoodDownAt());
            case TransferAccepted t -> new TransferChange(t.assessment(), ACCEPTED, t.hospital(), t.acceptedAt());
            case TransferDeclined t ->
                new TransferChange(t.assessment(), sentTo(t.nextHospital()), t.nextHospital(), t.declinedAt());
            case PatientNotArrived t -> new TransferChange(t.assessment(), NOT_PLACED, null, t.notedAt());
            case PatientAdmitted t -> new TransferChange(t.assessment(), ADMITTED, t.hospital(), t.admittedAt());
            case PatientDischarged t -> new TransferChange(t.assessment(), DISCHARGED, t.hospital(), t.dischargedAt());
            case TransferCompleted t -> new TransferChange(t.assessment(), COMPLETED, null, t.completedAt());
            case TransferCancelled t -> new TransferChange(t.assessment(), CANCELLED, null, t.cancelledAt());
            case DeskSightChanged _ -> throw new IllegalArgumentException("no change of the transfer");
        };
    }

    private static @Nullable Long version(TransferEvent transfer) {
        return switch (transfer) {
            case TransferRequested t -> t.version();
            case TransferConfirmed t -> t.version();
            case TransferStoodDown t -> t.version();
            case TransferAccepted t -> t.version();
            case TransferDeclined t -> t.version();
            case PatientNotArrived t -> t.version();
            case PatientAdmitted t -> t.version();
            case PatientDischarged t -> t.version();
            case TransferCompleted t -> t.version();
            case TransferCancelled t -> t.version();
            case DeskSightChanged _ -> null;
        };
    }

    private static TransferState sentTo(@Nullable String hospital) {
        return hospital == null ? NOT_PLACED : CONFIRMED;
    }
}
