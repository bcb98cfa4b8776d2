package org.careline.notification.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How deliveries 送达 stand, for the operator: counts and organisations, never an address and never a person.
 *
 * @param retrying waiting ones that failed before
 * @param oldestSeconds how long the oldest waiting one has waited; null: none waits
 * @param states of the deliveries of the last day
 */
record DeliveryStanding(
        long waiting,
        long retrying,
        long unrouted,
        long givenUp,
        @Nullable Long oldestSeconds,
        List<State> states) {

    /** How long something has waited, in the largest unit that says something. */
    record Waited(String unit, long number) {
        static Waited of(long seconds) {
            if (seconds < 120) {
                return new Waited("seconds", seconds);
            }
            return seconds < 7200 ? new Waited("minutes", seconds / 60) : new Waited("hours", seconds / 3600);
        }
    }

    public @Nullable Waited oldest() {
        return oldestSeconds == null ? null : Waited.of(oldestSeconds);
    }

    /** Of the last day. */
    record State(String state, long number) {}

    /** An organisation whose machine does not take what is sent. */
    record Failing(
            String organisation,
            String name,
            long number,
            int attempts,
            @Nullable String failure,
            long waits) {
        public Waited waited() {
            return Waited.of(waits);
        }
    }
}
