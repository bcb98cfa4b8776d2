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
     * @param promptAt not signed by then: the doctor is asked to phone
     * @param weapon true: a weapon is known 持械
     * @param awayFromHome true: the person is not at home 不在家
     * @param placeNow where the person is, if known and not at home; stays inside the suite
     * @param handedTo the body that answers from now on, where this one's part ends 移交
     * @param closeReason how the episode ended, where this tells its end
     * @param neverSigned true: it ended and nobody of this duty had signed 无人签收
     * @param incomplete true: an event about the person could not be read 有未读事件
     * @param basis on what ground a person who refuses management is told of; null: as others
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
            OffsetDateTime raisedAt,
            @Nullable OffsetDateTime promptAt,
            @Nullable Boolean weapon,
            @Nullable Boolean awayFromHome,
            @Nullable String placeNow,
            @Nullable String handedTo,
            @Nullable EpisodeCloseReason closeReason,
            @Nullable Boolean neverSigned,
            @Nullable Boolean incomplete,
            @Nullable TellingBasis basis)
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

    /** What closed the episode is not true any more: it goes on. */
    record EpisodeReopened(UUID episode, UUID patient, OffsetDateTime reopenedAt) implements AlertEvent {}

    /**
     * The alert was true and asks for nothing any more 已了结: clocks stop, nothing is taken back.
     *
     * @param by who signed instead, above or below
     */
    record AlertSettled(
            UUID alert,
            UUID assessment,
            UUID patient,
            UUID episode,
            Duty duty,
            String organisation,
            SettledReason reason,
            @Nullable String by,
            OffsetDateTime settledAt)
            implements OfAlert {}

    /** A signature or a phone call was taken back by its author, as if it had never been. */
    record AlertActWithdrawn(
            UUID alert,
            UUID assessment,
            UUID patient,
            UUID episode,
            Duty duty,
            String organisation,
            AlertAct act,
            OffsetDateTime withdrawnAt)
            implements OfAlert {}

    /**
     * Whether a body may see the person from now on 知悉范围 (rules 17.4); a reader keeps it where its version is higher.
     *
     * @param version counts up with each change for this patient and body
     * @param until the sight ends then; null: not before the next change
     * @param placeNow where the person is, if known and not at home
     */
    record SightChanged(
            UUID patient,
            UUID episode,
            String organisation,
            Duty duty,
            long version,
            boolean sees,
            @Nullable OffsetDateTime until,
            @Nullable String placeNow,
            OffsetDateTime changedAt)
            implements AlertEvent {}
}
