package org.careline.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The database's time, carried on between two readings by a counter that never jumps. */
final class SteadyClock extends Clock {
    private record Reading(Instant time, long ticks) {}

    private final MachineClock machine;
    private final LongSupplier ticks;
    private final ZoneId zone;
    private volatile @Nullable Reading reading;

    SteadyClock(MachineClock machine, LongSupplier ticks, ZoneId zone) {
        this.machine = machine;
        this.ticks = ticks;
        this.zone = zone;
    }

    long ticks() {
        return ticks.getAsLong();
    }

    /**
     * The database said so, asked between these ticks. A reading that may be as exact as what is known changes nothing: time
     * does not tremble.
     */
    void read(Instant database, long from, long to) {
        var half = (to - from) / 2;
        var known = reading;
        if (known == null
                || Duration.between(at(known, from + half), database).abs().toNanos() > half) {
            reading = new Reading(database, from + half);
        }
    }

    /** How far this machine's own clock is ahead; negative: behind. */
    Duration machineAhead() {
        return Duration.between(instant(), machine.now());
    }

    /** Until the database was asked once there is only the machine's own. */
    @Override
    public Instant instant() {
        var known = reading;
        return known == null ? machine.now() : at(known, ticks());
    }

    private static Instant at(Reading known, long now) {
        return known.time().plusNanos(now - known.ticks());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new InZone(this, other);
    }

    private static final class InZone extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        private InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
