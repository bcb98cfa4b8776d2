package org.careline.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code referral.transfers}: the green channel 绿色通道, to hospital and back (rules 17.6). The version counts the
 * steps of one transfer; null from a service that did not tell it yet.
 */
public sealed interface TransferEvent extends EventData {
    UUID transfer();

    UUID patient();

    @Override
    default String key() {
        return patient().toString();
    }

    /**
     * Advance notice, awaiting decision; opened by an assessment of level 3 or more.
     *
     * @param returning true: an inpatient who left the hospital is to be brought back (Mental Health Law, art. 35)
     */
    record TransferRequested(
            UUID transfer,
            UUID patient,
            UUID assessment,
            int level,
            @Nullable String hospital,
            OffsetDateTime decideBy,
            OffsetDateTime requestedAt,
            @Nullable Long version,
            @Nullable Boolean returning)
            implements TransferEvent {}

    /** A doctor or psychiatrist confirmed the need; null hospital: not placed. */
    record TransferConfirmed(
            UUID transfer,
            UUID patient,
            UUID assessment,
            @Nullable String hospital,
            OffsetDateTime confirmedAt,
            @Nullable Long version)
            implements TransferEvent {}

    record TransferStoodDown(
            UUID transfer,
            UUID patient,
            UUID assessment,
            StandDownReason reason,
            OffsetDateTime stoodDownAt,
            @Nullable Long version,
            @Nullable EndedBy endedBy)
            implements TransferEvent {}

    record TransferAccepted(
            UUID transfer,
            UUID patient,
            UUID assessment,
            String hospital,
            OffsetDateTime acceptedAt,
            @Nullable Long version)
            implements TransferEvent {}

    /** @param nextHospital the next hospital that has the duty; null: not placed */
    record TransferDeclined(
            UUID transfer,
            UUID patient,
            UUID assessment,
            String hospital,
            DeclineReason reason,
            @Nullable String nextHospital,
            OffsetDateTime declinedAt,
            @Nullable Long version)
            implements TransferEvent {}

    record PatientNotArrived(
            UUID transfer,
            UUID patient,
            UUID assessment,
            String hospital,
            OffsetDateTime notedAt,
            @Nullable Long version)
            implements TransferEvent {}

    record PatientAdmitted(
            UUID transfer,
            UUID patient,
            UUID assessment,
            String hospital,
            OffsetDateTime admittedAt,
            @Nullable Long version)
            implements TransferEvent {}

    record PatientDischarged(
            UUID transfer,
            UUID patient,
            UUID assessment,
            String hospital,
            OffsetDateTime dischargedAt,
            @Nullable Long version)
            implements TransferEvent {}

    /** The primary care institution took the patient back and closed the record. */
    record TransferCompleted(
            UUID transfer,
            UUID patient,
            UUID assessment,
            OffsetDateTime completedAt,
            @Nullable Long version) implements TransferEvent {}

    record TransferCancelled(
            UUID transfer,
            UUID patient,
            UUID assessment,
            CancellationReason reason,
            OffsetDateTime cancelledAt,
            @Nullable Long version)
            implements TransferEvent {}

    /**
     * Whether a hospital's desk may see the person of a transfer from now on 知悉范围 (rules 17.4).
     *
     * @param version counts up with each change for this transfer and hospital
     * @param until the sight ends then; null: not before the next change
     */
    record DeskSightChanged(
            UUID transfer,
            UUID patient,
            String hospital,
            long version,
            boolean sees,
            @Nullable OffsetDateTime until,
            OffsetDateTime changedAt)
            implements TransferEvent {}
}
