package org.careline.referral.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a transfer 转诊经过.
 *
 * @param what a stable code such as {@code confirmed}
 * @param reason a code of a closed list
 * @param note free text
 */
public record Step(
        String what,
        Instant at,
        @Nullable String reason,
        @Nullable String note) {

    public static Step of(String what, Instant at) {
        return new Step(what, at, null, null);
    }

    public static Step of(String what, Instant at, Object reason) {
        return new Step(what, at, reason.toString(), null);
    }
}
