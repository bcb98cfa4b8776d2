package org.careline.notification.delivery;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.notification.domain.sending.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A delivery taken to be sent 送达.
 *
 * @param id the webhook's id, the same at every attempt
 * @param sequence grows with each message about one person to one receiver
 * @param url null: the organisation has no endpoint any more
 * @param secret sealed
 */
record Outgoing(
        UUID id,
        String kind,
        String organisation,
        int attempts,
        long sequence,
        @Nullable String url,
        @Nullable String secret,
        Alert alert) {

    Outcome ended(Answer answer) {
        return new Outcome(
                id,
                alert.id(),
                organisation,
                kind.equals("alert-raised"),
                attempts,
                answer.result(),
                answer.failure().orElse(null));
    }

    boolean isWithdrawal() {
        return kind.equals("alert-withdrawn");
    }

    boolean isSettlement() {
        return kind.equals("alert-settled");
    }

    /** What the machine is told of an alert; never a person. */
    record Alert(
            UUID id,
            UUID assessment,
            UUID episode,
            Duty duty,
            AlertCause cause,
            AskedAction action,
            int level,
            String area,
            boolean inHospital,
            boolean copy,
            @Nullable UUID supersedes,
            @Nullable OffsetDateTime signBy,
            @Nullable OffsetDateTime promptAt,
            OffsetDateTime raisedAt,
            boolean weapon,
            boolean awayFromHome,
            @Nullable String handedTo,
            @Nullable String closeReason,
            boolean neverSigned,
            boolean incomplete,
            @Nullable String basis,
            @Nullable String upTheLine,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable String withdrawalReason,
            @Nullable OffsetDateTime settledAt,
            @Nullable String settledReason,
            @Nullable String settledBy) {}
}
