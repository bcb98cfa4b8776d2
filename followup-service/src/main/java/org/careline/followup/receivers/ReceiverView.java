package org.careline.followup.receivers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One receiver of an alert: who has it, who has signed, whom to phone 通报与签收情况 (rules 17.3).
 *
 * @param callNow past the time at which the doctor is prompted, neither signed nor settled, and nobody there was told by
 *     telephone since it was raised: call this number
 * @param settledAt since then it asks for nothing any more 已了结
 * @param settledBy who signed instead, above or below
 * @param episodeClosedAt the danger ended then
 * @param neverSigned it ended and nobody of this duty had signed 无人签收
 * @param handedTo who answers from now on 移交
 */
public record ReceiverView(
        UUID alert,
        String duty,
        String organisation,
        @Nullable String name,
        @Nullable String dutyPhone,
        @Nullable Boolean copy,
        @Nullable String cause,
        @Nullable String action,
        @Nullable OffsetDateTime raisedAt,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable OffsetDateTime toldByPhoneAt,
        @Nullable OffsetDateTime signBy,
        boolean callNow,
        @Nullable String escalatedTo,
        @Nullable UUID supersedes,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable OffsetDateTime settledAt,
        @Nullable String settledReason,
        @Nullable String settledBy,
        @Nullable String settledByName,
        @Nullable OffsetDateTime episodeClosedAt,
        boolean neverSigned,
        @Nullable String handedTo) {
    /** Somebody still has to sign. */
    @JsonIgnore
    public boolean isWaitedFor() {
        return acknowledgedAt == null && withdrawnAt == null && settledAt == null && episodeClosedAt == null;
    }
}
