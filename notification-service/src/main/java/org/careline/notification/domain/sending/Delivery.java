package org.careline.notification.domain.sending;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one machine and how it fared 送达.
 *
 * @param attempts begun so far
 * @param unreached of them, those that surely told the machine nothing
 * @param underWayUntil an attempt began and its end is not known; past this it has ended
 */
public record Delivery(
        UUID id,
        State state,
        int attempts,
        int unreached,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime doneAt,
        @Nullable OffsetDateTime underWayUntil,
        @Nullable String lastFailure) {

    /** What becomes of a message. */
    public enum State {
        WAITING,
        DONE,
        UNROUTED,
        GIVEN_UP,
        STOPPED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Delivery taken(OffsetDateTime now, Lease lease) {
        var end = now.plus(lease.length());
        return new Delivery(id, state, attempts + 1, unreached, end, doneAt, end, lastFailure);
    }

    public Delivery stopped() {
        return new Delivery(id, State.STOPPED, attempts, unreached, dueAt, doneAt, underWayUntil, lastFailure);
    }

    /** A failure of an attempt before the one under way says nothing; that the machine took it always counts. */
    public Delivery ended(Outcome outcome, OffsetDateTime now, Duration pause) {
        var ofThisAttempt = outcome.attempt() == attempts && underWayUntil != null;
        if (outcome.isTaken()) {
            var stillUnderWay = ofThisAttempt ? null : underWayUntil;
            return new Delivery(id, State.DONE, attempts, unreached, dueAt, now, stillUnderWay, null);
        }
        if (!ofThisAttempt) {
            return this;
        }
        return new Delivery(
                id,
                outcome.result() == Outcome.Result.NO_ADDRESS && state == State.WAITING ? State.UNROUTED : state,
                attempts,
                outcome.surelyUnheard() ? unreached + 1 : unreached,
                now.plus(pause),
                doneAt,
                null,
                outcome.failure());
    }

    /** The machine may know of it, whatever it answered. */
    public boolean mayHaveBeenHeard() {
        return attempts > unreached;
    }

    public boolean isUnderWay(OffsetDateTime now) {
        return underWayUntil != null && underWayUntil.isAfter(now);
    }
}
