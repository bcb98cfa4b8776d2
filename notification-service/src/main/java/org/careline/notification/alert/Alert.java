package org.careline.notification.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.AlertEscalated;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AlertEvent.AlertWithdrawn;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.events.EscalationReason;
import org.careline.kit.web.Ids;
import org.careline.notification.domain.Address;
import org.careline.notification.domain.Deadline;
import org.careline.notification.domain.Occasion;
import org.careline.notification.domain.Place;
import org.careline.notification.domain.Receiver;
import org.careline.notification.domain.Urgency;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code alert} 通报, as far as raising, moving and escalating it need. */
public record Alert(
        UUID id,
        UUID assessment,
        UUID patient,
        UUID episode,
        Occasion occasion,
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
        String assessingOrganisation,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime signBy,
        @Nullable OffsetDateTime promptAt,
        @Nullable OffsetDateTime upTheLineAt,
        boolean calendarKnown,
        @Nullable OffsetDateTime signedAt,
        @Nullable OffsetDateTime promptedAt,
        @Nullable OffsetDateTime escalatedAt) {

    static Alert of(
            Notice notice,
            Receiver receiver,
            @Nullable UUID supersedes,
            @Nullable UUID escalatedFrom,
            OffsetDateTime raisedAt,
            Optional<Deadline> deadline) {
        return new Alert(
                Ids.next(),
                notice.assessment(),
                notice.patient(),
                notice.episode(),
                notice.occasion(),
                receiver.address().duty(),
                receiver.address().place(),
                receiver.address().area(),
                receiver.organisation(),
                receiver.copy(),
                notice.cause(),
                notice.action(),
                notice.level(),
                notice.inHospital(),
                notice.urgency(),
                supersedes,
                escalatedFrom,
                receiver.upTheLine(),
                notice.assessingOrganisation(),
                raisedAt,
                deadline.map(Deadline::signBy).orElse(null),
                deadline.map(Deadline::promptAt).orElse(null),
                deadline.map(Deadline::upTheLineAt).orElse(null),
                deadline.map(Deadline::calendarKnown).orElse(true),
                null,
                null,
                null);
    }

    public Notice notice() {
        return new Notice(
                assessment,
                patient,
                episode,
                occasion,
                cause,
                action,
                level,
                inHospital,
                urgency,
                assessingOrganisation);
    }

    public Address address() {
        return new Address(duty, place, area);
    }

    @JsonIgnore
    public boolean isSigned() {
        return signedAt != null;
    }

    @JsonIgnore
    public boolean isEscalation() {
        return escalatedFrom != null;
    }

    /** Not called before somebody has the duty. */
    AlertRaised raised(String receiver) {
        return new AlertRaised(
                id,
                assessment,
                patient,
                episode,
                duty,
                receiver,
                cause,
                action,
                level,
                inHospital,
                copy,
                supersedes,
                upTheLine,
                signBy,
                raisedAt,
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

    AlertWithdrawn withdrawn(String receiver, AlertWithdrawalReason reason, OffsetDateTime at) {
        return new AlertWithdrawn(id, assessment, patient, episode, duty, receiver, reason, at);
    }

    public AlertEscalated escalated(String receiver, @Nullable String to, OffsetDateTime at) {
        return new AlertEscalated(
                id, assessment, patient, episode, duty, receiver, to, EscalationReason.NOT_SIGNED, at);
    }
}
