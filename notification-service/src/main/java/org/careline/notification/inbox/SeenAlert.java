package org.careline.notification.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.AlertAcknowledged;
import org.careline.events.AlertEvent.AlertOpened;
import org.careline.events.AlertEvent.ToldByPhone;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.events.EscalationReason;
import org.careline.notification.domain.Place;
import org.careline.notification.domain.Urgency;
import org.jspecify.annotations.Nullable;

/** An alert as the database shows it to the caller, with the bodies at its two ends. */
public record SeenAlert(
        UUID id,
        UUID assessment,
        UUID patient,
        UUID episode,
        Duty duty,
        Place place,
        String area,
        @Nullable String organisation,
        boolean copy,
        AlertCause cause,
        AskedAction action,
        int level,
        boolean inHospital,
        Urgency urgency,
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
        @Nullable OffsetDateTime toldByPhoneAt,
        @Nullable String escalatedTo,
        @Nullable OffsetDateTime takenOverAt,
        @Nullable OffsetDateTime withdrawnAt,
        OrganisationView assessing,
        @Nullable OrganisationView receiver) {

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** The area for which the receiver was told where the person is now. */
    @Nullable
    String placeNow() {
        return place == Place.NOW ? area : null;
    }

    boolean isSigned() {
        return signedAt != null;
    }

    /** It came up the line unsigned: shown without the person until taken over (rules 17.4). */
    boolean isToBeTakenOver() {
        return escalatedFrom != null && takenOverAt == null;
    }

    AlertOpened opened(String by, OffsetDateTime at) {
        return new AlertOpened(id, assessment, patient, episode, duty, by, at);
    }

    AlertAcknowledged acknowledged(String by, OffsetDateTime at) {
        return new AlertAcknowledged(id, assessment, patient, episode, duty, by, at);
    }

    ToldByPhone toldByPhone(String receiver, OffsetDateTime at) {
        return new ToldByPhone(id, assessment, patient, episode, duty, receiver, at);
    }
}
