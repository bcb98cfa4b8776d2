package org.careline.notification.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.EscalationReason;
import org.careline.events.SettledReason;
import org.careline.events.TellingBasis;
import org.careline.kit.crypto.EncryptedText;
import org.careline.notification.alert.OrganisationView;
import org.careline.notification.alert.SeenAlert;
import org.careline.notification.domain.told.SigningUrgency;
import org.jspecify.annotations.Nullable;

/**
 * An alert 通报 as its receiver and the doctor see it: never the person, whom only the grant opens.
 *
 * @param area at most the township
 * @param action asked now
 * @param callNow somebody must telephone: not signed in time and not told by phone since, or nobody has the duty
 * @param holidaysKnown false: signBy lies past the last year whose holidays are known
 * @param awayFromHome 不在家
 * @param handedTo who answers from now on 移交
 * @param neverSigned nobody of this duty had signed when it ended 无人签收
 * @param twinStands entered twice; the danger stands
 * @param incomplete an event about the person could not be read 有未读事件
 * @param settledBy who signed instead
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
        boolean weapon,
        boolean awayFromHome,
        @Nullable OffsetDateTime promptAt,
        @Nullable String handedTo,
        @Nullable EpisodeCloseReason closeReason,
        boolean neverSigned,
        boolean twinStands,
        boolean incomplete,
        @Nullable TellingBasis basis,
        @Nullable OffsetDateTime settledAt,
        @Nullable SettledReason settledReason,
        @Nullable String settledBy,
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
                alert.ringing() && isPast(alert.signBy(), now),
                isPast(alert.callFrom(), now),
                AlertState.of(alert),
                alert.deliveredAt(),
                alert.openedAt(),
                alert.signedAt(),
                Signer.of(alert),
                alert.toldByPhoneAt(),
                alert.assessing(),
                alert.receiver(),
                alert.inHospital(),
                alert.urgency() == SigningUrgency.NEXT_LOOK,
                alert.copy(),
                alert.supersedes(),
                alert.upTheLine(),
                alert.escalatedTo(),
                alert.isToBeTakenOver(),
                alert.weapon(),
                alert.placeNow() != null,
                alert.promptAt(),
                alert.handedTo(),
                alert.closeReason(),
                alert.neverSigned(),
                alert.twinStands(),
                alert.incomplete(),
                alert.basis(),
                alert.settledAt(),
                alert.settledReason(),
                alert.settledBy(),
                grant);
    }

    private static boolean isPast(@Nullable OffsetDateTime deadline, OffsetDateTime now) {
        return deadline != null && !deadline.isAfter(now);
    }

    private static String township(String area) {
        return area.length() > TOWNSHIP_DIGITS ? area.substring(0, TOWNSHIP_DIGITS) : area;
    }
}
