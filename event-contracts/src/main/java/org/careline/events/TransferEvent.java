package org.careline.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code referral.transfers}: the green channel 绿色通道, to hospital and back (rules 17.6). */
public sealed interface TransferEvent extends EventData {
    UUID transfer();

    UUID patient();

    @Override
    default String key() {
        return patient().toString();
    }

    /** Advance notice, awaiting decision; opened by an assessment of level 3 or more. */
    record TransferRequested(
            UUID transfer,
            UUID patient,
            UUID assessment,
            int level,
            @Nullable String hospital,
            OffsetDateTime decideBy,
            OffsetDateTime requestedAt)
            implements TransferEvent {}

    /** A doctor or psychiatrist confirmed the need; null hospital: not placed. */
    record TransferConfirmed(
            UUID transfer,
            UUID patient,
            UUID assessment,
            @Nullable String hospital,
            OffsetDateTime confirmedAt) implements TransferEvent {}

    record TransferStoodDown(
            UUID transfer, UUID patient, UUID assessment, StandDownReason reason, OffsetDateTime stoodDownAt)
            implements TransferEvent {}

    record TransferAccepted(UUID transfer, UUID patient, UUID assessment, String hospital, OffsetDateTime acceptedAt)
            implements TransferEvent {}

    /** @param nextHospital the next hospital that has the duty; null: not placed */
    record TransferDeclined(
            UUID transfer,
            UUID patient,
            UUID assessment,
            String hospital,
            DeclineReason reason,
            @Nullable String nextHospital,
            OffsetDateTime declinedAt)
            implements TransferEvent {}

    record PatientNotArrived(UUID transfer, UUID patient, UUID assessment, String hospital, OffsetDateTime notedAt)
            implements TransferEvent {}

    record PatientAdmitted(UUID transfer, UUID patient, UUID assessment, String hospital, OffsetDateTime admittedAt)
            implements TransferEvent {}

    record PatientDischarged(UUID transfer, UUID patient, UUID assessment, String hospital, OffsetDateTime dischargedAt)
            implements TransferEvent {}

    /** The primary care institution took the patient back and closed the record. */
    record TransferCompleted(UUID transfer, UUID patient, UUID assessment, OffsetDateTime completedAt)
            implements TransferEvent {}

    record TransferCancelled(
            UUID transfer, UUID patient, UUID assessment, CancellationReason reason, OffsetDateTime cancelledAt)
            implements TransferEvent {}
}
