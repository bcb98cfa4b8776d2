package org.careline.followup.receivers;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One receiver of an alert: who has it, who has signed, whom to phone 通报与签收情况 (rules 17.3).
 *
 * @param callNow past the time at which the doctor is prompted, neither signed nor told by telephone: call this number
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
        @Nullable OffsetDateTime withdrawnAt) {}
