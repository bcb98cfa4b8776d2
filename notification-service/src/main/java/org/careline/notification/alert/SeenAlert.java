package org.careline.notification.alert;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertAct;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.AlertAcknowledged;
import org.careline.events.AlertEvent.AlertActWithdrawn;
import org.careline.events.AlertEvent.AlertOpened;
import org.careline.events.AlertEvent.ToldByPhone;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.EscalationReason;
import org.careline.events.SettledReason;
import org.careline.events.TellingBasis;
import org.careline.notification.domain.duty.PlaceKind;
import org.careline.notification.domain.told.SigningUrgency;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the database shows it to the caller, with the organisations at its two ends.
 *
 * @param action asked now
 * @param callFrom from then on somebody must telephone; null: nobody must
 */
public record SeenAlert(
        UUID id,
        UUID assessment,
        UUID patient,
        UUID episode,
        Duty duty,
        PlaceKind place,
        String area,
        @Nullable String organisation,
        boolean copy,
        AlertCause cause,
        AskedAction action,
        int level,
        boolean weapon,
        boolean inHospital,
        SigningUrgency urgency,
        @Nullable String placeNow,
        @Nullable String handedTo,
        @Nullable EpisodeCloseReason closeReason,
        boolean neverSigned,
        boolean twinStands,
        boolean incomplete,
        @Nullable TellingBasis basis,
        boolean alarm,
        boolean ringing,
        @Nullable OffsetDateTime callFrom,
        @Nullable UUID supersedes,
        @Nullable UUID escalatedFrom,
        @Nullable EscalationReason upTheLine,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime signBy,
        @Nullable OffsetDateTime promptAt,
        boolean calendarKnown,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime signedAt,
        @Nullable String officer,
        @Nullable String post,
        @Nullable String signedAccount,
        @Nullable OffsetDateTime toldByPhoneAt,
        @Nullable String escalatedTo,
        @Nullable OffsetDateTime takenOverAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable AlertWithdrawalReason withdrawalReason,
        @Nullable OffsetDateTime settledAt,
        @Nullable SettledReason settledReason,
        @Nullable String settledBy,
        OrganisationView assessing,
        @Nullable OrganisationView receiver) {
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public boolean isSettled() {
        return settledAt != null;
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    /** It came up the line unsigned: shown without the person until taken over (rules 17.4). */
    public boolean isToBeTakenOver() {
        return escalatedFrom != null && takenOverAt == null;
    }

    public AlertOpened opened(String by, OffsetDateTime at) {
        return new AlertOpened(id, assessment, patient, episode, duty, by, at);
    }

    public AlertAcknowledged acknowledged(String by, OffsetDateTime at) {
        return new AlertAcknowledged(id, assessment, patient, episode, duty, by, at);
    }

    public ToldByPhone toldByPhone(String receiver, OffsetDateTime at) {
        return new ToldByPhone(id, assessment, patient, episode, duty, receiver, at);
    }

    public AlertActWithdrawn undone(String receiver, AlertAct act, OffsetDateTime at) {
        return new AlertActWithdrawn(id, assessment, patient, episode, duty, receiver, act, at);
    }
}
