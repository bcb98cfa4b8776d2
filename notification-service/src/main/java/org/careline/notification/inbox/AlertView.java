package org.careline.notification.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.events.EscalationReason;
import org.careline.kit.crypto.EncryptedText;
import org.careline.notification.domain.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An alert 通报 as its receiver and the doctor see it: never the person, whom only the grant opens.
 *
 * @param area at most the township
 * @param callNow not signed in time: telephone
 * @param holidaysKnown false: signBy lies past the last year whose holidays are known
 * @param signedBy shown to the receiver and to the doctor
 * @param grant by opening alone
 */
public record AlertView(
        UUID id,
        UUID episode,
        UUID assessment,
        Duty duty,
        AlertCause cause,
        AskedAction action,
        int level,
        String area,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime signBy,
        boolean holidaysKnown,
        boolean overdue,
        boolean callNow,
        AlertState state,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime signedAt,
        @Nullable Signer signedBy,
        @Nullable OffsetDateTime toldByPhoneAt,
        OrganisationView assessingOrganisation,
        @Nullable OrganisationView organisation,
        boolean inHospital,
        boolean quiet,
        boolean copy,
        @Nullable UUID supersedes,
        @Nullable EscalationReason upTheLine,
        @Nullable String escalatedTo,
        boolean toBeTakenOver,
        @Nullable String grant) {
    private static final int TOWNSHIP_DIGITS = 9;

    /** An officer on a shared duty account. */
    public record Signer(String officer, String post) {
        private static @Nullable Signer of(SeenAlert alert) {
            var sealing = new EncryptedText();
            var officer = sealing.convertToEntityAttribute(alert.officer());
            var post = sealing.convertToEntityAttribute(alert.post());
            return officer == null || post == null ? null : new Signer(officer, post);
        }
    }

    public static AlertView of(SeenAlert alert, OffsetDateTime now, @Nullable String grant) {
        var open = !alert.isSigned() && !alert.isWithdrawn();
        return new AlertView(
                alert.id(),
                alert.episode(),
                alert.assessment(),
                alert.duty(),
                alert.cause(),
                alert.action(),
                alert.level(),
                township(alert.area()),
                alert.raisedAt(),
                alert.signBy(),
                alert.calendarKnown(),
                open && isPast(alert.signBy(), now),
                open && isPast(alert.promptAt(), now),
                AlertState.of(alert),
                alert.deliveredAt(),
                alert.openedAt(),
                alert.signedAt(),
                Signer.of(alert),
                alert.toldByPhoneAt(),
                alert.assessing(),
                alert.receiver(),
                alert.inHospital(),
                alert.urgency() == Urgency.NEXT_LOOK,
                alert.copy(),
                alert.supersedes(),
                alert.upTheLine(),
                alert.escalatedTo(),
                alert.isToBeTakenOver(),
                grant);
    }

    private static boolean isPast(@Nullable OffsetDateTime deadline, OffsetDateTime now) {
        return deadline != null && !deadline.isAfter(now);
    }

    private static String township(String area) {
        return area.length() > TOWNSHIP_DIGITS ? area.substring(0, TOWNSHIP_DIGITS) : area;
    }
}
