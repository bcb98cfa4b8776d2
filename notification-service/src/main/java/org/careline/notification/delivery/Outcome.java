package org.careline.notification.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param failure null: the machine took it
 */
record Outcome(
        UUID id,
        UUID alert,
        String organisation,
        String kind,
        int attempts,
        @Nullable String failure) {

    static Outcome of(Outgoing outgoing, @Nullable String failure) {
        return new Outcome(
                outgoing.id(),
                outgoing.alert().id(),
                outgoing.organisation(),
                outgoing.kind(),
                outgoing.attempts(),
                failure);
    }

    boolean isTaken() {
        return failure == null;
    }

    boolean isAlert() {
        return kind.equals("alert-raised");
    }
}
