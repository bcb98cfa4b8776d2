package org.careline.referral.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a transfer 转诊经过.
 *
 * @param what a stable code such as {@code confirmed}
 * @param reason a code of a closed list
 * @param note free text
 * @param byItself no person did it: it follows from what was heard, or a deadline passed
 */
public record Step(
        String what,
        Instant at,
        @Nullable String reason,
        @Nullable String note,
        boolean byItself) {

    public static Step of(String what, Instant at) {
        return new Step(what, at, null, null, false);
    }

    public static Step of(String what, Instant at, Object reason, @Nullable String note) {
        return new Step(what, at, reason.toString(), note, false);
    }

    public static Step of(String what, Instant at, Object reason) {
        return of(what, at, reason, null);
    }

    public static Step byItself(Object what, Instant at) {
        return new Step(what.toString(), at, null, null, true);
    }

    public static Step byItself(Object what, Instant at, @Nullable Object reason) {
        return new Step(what.toString(), at, reason == null ? null : reason.toString(), null, true);
    }
}
