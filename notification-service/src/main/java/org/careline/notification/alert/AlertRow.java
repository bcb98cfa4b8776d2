package org.careline.notification.alert;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AskedAction;
import org.careline.events.DangerKind;
import org.careline.events.Duty;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.EscalationReason;
import org.careline.events.SettledReason;
import org.careline.events.TellingBasis;
import org.careline.notification.domain.duty.PlaceKind;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.SigningUrgency;
import org.careline.notification.domain.told.ToldAlert;
import org.careline.notification.domain.told.ToldAlert.About;
import org.careline.notification.domain.told.ToldAlert.Acts;
import org.careline.notification.domain.told.ToldAlert.Clock;
import org.careline.notification.domain.told.ToldAlert.Ending;
import org.careline.notification.domain.told.ToldAlert.Line;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code alert} 通报, read through the view {@code told_alert}. */
record AlertRow(
        UUID id,
        UUID assessment,
        UUID patient,
        UUID episode,
        Occasion occasion,
        Duty duty,
        PlaceKind place,
        String area,
        @Nullable String organisation,
        boolean copy,
        AlertCause cause,
        AskedAction action,
        AskedAction shown,
        OffsetDateTime askedAsOf,
        int level,
        Set<DangerKind> kinds,
        boolean weapon,
        boolean inHospital,
        SigningUrgency urgency,
        @Nullable String placeNow,
        @Nullable String handedTo,
        @Nullable EpisodeCloseReason closeReason,
        boolean neverSigned,
        boolean twinStands,
        boolean incomplete,
        boolean askedAgain,
        @Nullable TellingBasis basis,
        @Nullable UUID supersedes,
        @Nullable UUID escalatedFrom,
        @Nullable EscalationReason upTheLine,
        String assessingOrganisation,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime signBy,
        @Nullable OffsetDateTime promptAt,
        @Nullable OffsetDateTime upTheLineAt,
        boolean calendarKnown,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime signedAt,
        @Nullable OffsetDateTime toldByPhoneAt,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable OffsetDateTime takenOverAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable AlertWithdrawalReason withdrawalReason,
        @Nullable OffsetDateTime settledAt,
        @Nullable SettledReason settledReason,
        @Nullable String settledBy) {

    static AlertRow of(NewAlert raised) {
        var alert = raised.alert();
        var about = alert.about();
        var clock = alert.clock();
        return new AlertRow(
                alert.id(),
                about.assessment(),
                raised.patient(),
                about.episode(),
                about.occasion(),
                alert.recipient().duty(),
                alert.slot().place(),
                alert.slot().area(),
                alert.recipient().organisation(),
                alert.line().copy(),
                about.cause(),
                about.asked(),
                about.shown(),
                about.askedAsOf(),
                about.level(),
                about.kinds(),
                about.weapon(),
                about.inHospital(),
                about.urgency(),
                about.placeNow(),
                about.handedTo(),
                about.closeReason(),
                about.neverSigned(),
                about.twinStands(),
                raised.incomplete(),
                raised.askedAgain(),
                raised.basis(),
                alert.line().supersedes(),
                alert.line().escalatedFrom(),
                alert.line().upTheLine(),
                raised.assessingOrganisation(),
                clock.raisedAt(),
                clock.signBy(),
                clock.promptAt(),
                clock.upAt(),
                clock.calendarKnown(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ToldAlert toDomain() {
        var recipient = organisation == null ? Recipient.nobody(duty, place) : Recipient.of(duty, organisation);
        return new ToldAlert(
                id,
                recipient,
                new Slot(duty, place, area),
                about(),
                new Line(copy, upTheLine, escalatedFrom, supersedes),
                new Clock(raisedAt, signBy, promptAt, upTheLineAt, calendarKnown),
                new Ending(withdrawnAt, withdrawalReason, settledAt, settledReason, settledBy),
                new Acts(deliveredAt, openedAt, signedAt, toldByPhoneAt, escalatedAt, takenOverAt));
    }

    private About about() {
        return new About(
                assessment,
                episode,
                occasion,
                cause,
                action,
                shown,
                askedAsOf,
                level,
                Objects.requireNonNullElse(kinds, Set.of()),
                weapon,
                inHospital,
                urgency,
                placeNow,
                handedTo,
                closeReason,
                neverSigned,
                twinStands);
    }
}
