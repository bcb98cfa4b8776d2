package org.careline.referral.book;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.careline.events.CancellationReason;
import org.careline.events.DeclineReason;
import org.careline.events.EndedBy;
import org.careline.events.StandDownReason;
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
import org.careline.kit.time.ClockProducer;
import org.careline.referral.domain.Accepted;
import org.careline.referral.domain.Admitted;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Confirmed;
import org.careline.referral.domain.Discharged;
import org.careline.referral.domain.NotPlaced;
import org.careline.referral.domain.Transfer;
import org.jspecify.annotations.Nullable;

/** What is told of each change of a transfer 转诊事件: ids, codes and times only. */
public final class TransferEvents {
    private static final ZoneId ZONE = ClockProducer.ZONE;

    private TransferEvents() {}

    /** Told again when another hospital is forewarned. */
    public static TransferRequested requested(LockedTransfer held, AwaitingDecision notice, Instant at) {
        return new TransferRequested(
                held.id(),
                held.patient(),
                held.assessment(),
                notice.grounds().level(),
                notice.hospital(),
                time(notice.decideBy()),
                time(at),
                version(held),
                notice.returningTo() != null);
    }

    /** Also told when a silent hospital is passed over. */
    public static TransferConfirmed confirmed(LockedTransfer held, Transfer.Cancellable next, Instant at) {
        return new TransferConfirmed(
                held.id(), held.patient(), held.assessment(), hospital(next).orElse(null), time(at), version(held));
    }

    public static TransferStoodDown stoodDown(LockedTransfer held, StandDownReason reason, Instant at) {
        return stoodDown(held, reason, null, at);
    }

    public static TransferStoodDown stoodDown(
            LockedTransfer held, StandDownReason reason, @Nullable EndedBy endedBy, Instant at) {
        return new TransferStoodDown(
                held.id(), held.patient(), held.assessment(), reason, time(at), version(held), endedBy);
    }

    public static TransferAccepted accepted(LockedTransfer held, Accepted next, Instant at) {
        return new TransferAccepted(
                held.id(), held.patient(), held.assessment(), next.hospital(), time(at), version(held));
    }

    public static TransferDeclined declined(
            LockedTransfer held, Confirmed before, DeclineReason reason, Transfer.Cancellable next, Instant at) {
        return new TransferDeclined(
                held.id(),
                held.patient(),
                held.assessment(),
                before.hospital(),
                reason,
                hospital(next).orElse(null),
                time(at),
                version(held));
    }

    public static PatientNotArrived notArrived(LockedTransfer held, Accepted before, Instant at) {
        return new PatientNotArrived(
                held.id(), held.patient(), held.assessment(), before.hospital(), time(at), version(held));
    }

    public static PatientAdmitted admitted(LockedTransfer held, Admitted next) {
        return new PatientAdmitted(
                held.id(), held.patient(), held.assessment(), next.hospital(), time(next.admittedAt()), version(held));
    }

    public static PatientDischarged discharged(LockedTransfer held, Discharged next) {
        return new PatientDischarged(
                held.id(),
                held.patient(),
                held.assessment(),
                next.hospital(),
                time(next.dischargedAt()),
                version(held));
    }

    public static TransferCompleted completed(LockedTransfer held, Instant at) {
        return new TransferCompleted(held.id(), held.patient(), held.assessment(), time(at), version(held));
    }

    public static TransferCancelled cancelled(LockedTransfer held, CancellationReason reason, Instant at) {
        return new TransferCancelled(held.id(), held.patient(), held.assessment(), reason, time(at), version(held));
    }

    /** Told with the step that it tells of. */
    private static long version(LockedTransfer held) {
        return held.version() + 1;
    }

    private static Optional<String> hospital(Transfer.Cancellable transfer) {
        return switch (transfer) {
            case Confirmed confirmed -> Optional.of(confirmed.hospital());
            case Accepted accepted -> Optional.of(accepted.hospital());
            case NotPlaced _ -> Optional.empty();
        };
    }

    static OffsetDateTime time(Instant at) {
        return at.atZone(ZONE).toOffsetDateTime();
    }
}
