package org.careline.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code notification.alerts}: who was told, and the proof 通报, 签收 (rules 17.3). */
public sealed interface AlertEvent extends EventData {
    UUID patient();

    UUID episode();

    @Override
    default String key() {
        return patient().toString();
    }

    /** An alert, by what every later fact of it repeats. */
    sealed interface OfAlert extends AlertEvent {
        UUID alert();

        UUID assessment();

        Duty duty();

        String organisation();
    }

    /**
     * @param supersedes the alert this one takes the place of
     * @param upTheLine why it came up the line to this organisation; null: it has the duty itself
     * @param signBy until when it must be signed; null: with the next look
     * @param copy true: the accountable receiver is another; this one is told besides
     */
    record AlertRaised(
            UUID alert,
            UUID assessment,
            UUID patient,
            UUID episode,
            Duty duty,
            String organisation,
            AlertCause cause,
            AskedAction action,
            int level,
            boolean inHospital,
            boolean copy,
            @Nullable UUID supersedes,
            @Nullable EscalationReason upTheLine,
            @Nullable OffsetDateTime signBy,
            OffsetDateTime raisedAt)
            implements OfAlert {}

    /** A machine of the receiver took it. */
    record AlertDelivered(
            UUID alert,
            UUID assessment,
            UUID patient,
            UUID episode,
            Duty duty,
            String organisation,
            DeliveryChannel channel,
            OffsetDateTime deliveredAt)
            implements OfAlert {}

    /** A person's page showed it. */
    record AlertOpened(
            UUID alert,
            UUID assessment,
            UUID patient,
            UUID episode,
            Duty duty,
            String organisation,
            OffsetDateTime openedAt)
            implements OfAlert {}

    /** Signed 签收 by an officer with name and post; the name stays in the notification service. */
    record AlertAcknowledged(
            UUID alert,
            UUID assessment,
            UUID patient,
            UUID episode,
            Duty duty,
            String organisation,
            OffsetDateTime acknowledgedAt)
            implements OfAlert {}

    /** The doctor told the receiver by telephone (form field N-6). */
    record ToldByPhone(
            UUID alert,
            UUID assessment,
            UUID patient,
            UUID episode,
            Duty duty,
            String organisation,
            OffsetDateTime toldAt)
            implements OfAlert {}

    /** The alert went up the line to another organisation as well. */
    record AlertEscalated(
            UUID alert,
            UUID assessment,
            UUID patient,
            UUID episode,
            Duty duty,
            String organisation,
            @Nullable String escalatedTo,
            EscalationReason reason,
            OffsetDateTime escalatedAt)
            implements OfAlert {}

    /** The alert was taken back from the receiver. */
    record AlertWithdrawn(
            UUID alert,
            UUID assessment,
            UUID patient,
            UUID episode,
            Duty duty,
            String organisation,
            AlertWithdrawalReason reason,
            OffsetDateTime withdrawnAt)
            implements OfAlert {}

    /** The danger is over, as far as the rules can tell (rules 17.1-9). */
    record EpisodeClosed(UUID episode, UUID patient, EpisodeCloseReason reason, OffsetDateTime closedAt)
            implements AlertEvent {}
}
