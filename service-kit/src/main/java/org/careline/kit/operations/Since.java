package org.careline.kit.operations;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in the largest unit that says it. */
public record Since(long number, String unit) {

    static Since between(Instant then, Instant now) {
        var past = Duration.between(then, now);
        if (past.toDays() > 1) {
            return new Since(past.toDays(), "days");
        }
        if (past.toHours() > 1) {
            return new Since(past.toHours(), "hours");
        }
        return past.toMinutes() > 1
                ? new Since(past.toMinutes(), "minutes")
                : new Since(Math.max(0, past.toSeconds()), "seconds");
    }
}
