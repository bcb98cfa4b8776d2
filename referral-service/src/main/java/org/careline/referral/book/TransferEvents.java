package org.careline.referral.book;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.careline.events.CancellationReason;
import org.careline.events.DeclineReason;
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
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.NotPlaced;
import org.careline.referral.domain.Transfer;

/** What is told of each change of a transfer 转诊事件: ids, codes and times only. */
public final class TransferEvents {
    private static final ZoneId ZONE = ClockProducer.ZONE;

    private TransferEvents() {}

    /** Told again when another hospital is forewarned. */
    public static TransferRequested requested(Held held, AwaitingDecision notice, LocalRules rules, Instant at) {
        return new TransferRequested(
                held.id(),
                held.patient(),
                held.assessment(),
                notice.grounds().level(),
                notice.hospital(),
                time(notice.decideBy(rules)),
                time(at),
                null,
                null);
    }

    /** Also told when a silent hospital is passed over. */
    public static TransferConfirmed confirmed(Held held, Transfer.Cancellable next, Instant at) {
        return new TransferConfirmed(
                held.id(), held.patient(), held.assessment(), hospital(next).orElse(null), time(at), null);
    }

    public static TransferStoodDown stoodDown(Held held, StandDownReason reason, Instant at) {
        return new TransferStoodDown(held.id(), held.patient(), held.assessment(), reason, time(at), null, null);
    }

    public static TransferAccepted accepted(Held held, Accepted next, Instant at) {
        return new TransferAccepted(held.id(), held.patient(), held.assessment(), next.hospital(), time(at), null);
    }

    public static TransferDeclined declined(
            Held held, Confirmed before, DeclineReason reason, Transfer.Cancellable next, Instant at) {
        return new TransferDeclined(
                held.id(),
                held.patient(),
                held.assessment(),
                before.hospital(),
                reason,
                hospital(next).orElse(null),
                time(at),
                null);
    }

    public static PatientNotArrived notArrived(Held held, Accepted before, Instant at) {
        return new PatientNotArrived(held.id(), held.patient(), held.assessment(), before.hospital(), time(at), null);
    }

    public static PatientAdmitted admitted(Held held, Admitted next) {
        return new PatientAdmitted(
                held.id(), held.patient(), held.assessment(), next.hospital(), time(next.admittedAt()), null);
    }

    public static PatientDischarged discharged(Held held, Discharged next) {
        return new PatientDischarged(
                held.id(), held.patient(), held.assessment(), next.hospital(), time(next.dischargedAt()), null);
    }

    public static TransferCompleted completed(Held held, Instant at) {
        return new TransferCompleted(held.id(), held.patient(), held.assessment(), time(at), null);
    }

    public static TransferCancelled cancelled(Held held, CancellationReason reason, Instant at) {
        return new TransferCancelled(held.id(), held.patient(), held.assessment(), reason, time(at), null);
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
