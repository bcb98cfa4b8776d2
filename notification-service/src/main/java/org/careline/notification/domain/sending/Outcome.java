package org.careline.notification.domain.sending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param attempt which of them
 * @param failure null: the machine took it
 */
public record Outcome(
        UUID delivery,
        UUID alert,
        String organisation,
        boolean ofAlert,
        int attempt,
        Result result,
        @Nullable String failure) {

    /** What the machine knows afterwards. */
    public enum Result {
        TAKEN,
        /** It refused or did not answer in time: it may have read it all the same. */
        NOT_TAKEN,
        /** No connection stood. */
        UNREACHED,
        /** The organisation has no endpoint any more. */
        NO_ADDRESS
    }

    public boolean isTaken() {
        return result == Result.TAKEN;
    }

    boolean surelyUnheard() {
        return result == Result.UNREACHED || result == Result.NO_ADDRESS;
    }
}
