package org.careline.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Time is the database's, whatever this machine's clock does. */
class SteadyClockTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final AtomicReference<Instant> machine = new AtomicReference<>(NOON);
    private final AtomicLong ticks = new AtomicLong(7);
    private final SteadyClock clock = new SteadyClock(machine::get, ticks::get, ClockProducer.ZONE);

    @Test
    void beforeTheDatabaseWasAskedThereIsOnlyTheMachine() {
        machine.set(NOON.plusSeconds(3));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void aMachineThatJumpsMovesNothingAndIsSeen() {
        clock.read(NOON, 7, 7);
        pass(Duration.ofSeconds(4));
        machine.set(NOON.plusSeconds(3604));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(4));
        assertThat(clock.machineAhead()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.withZone(java.time.ZoneOffset.UTC).instant()).isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void aReadingThatMayBeAsExactMovesNothing() {
        clock.read(NOON, 7, 7);
        var asked = ticks.get();
        pass(Duration.ofMillis(20));

        clock.read(NOON.plusMillis(19), asked, ticks.get());

        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(20));
    }

    @Test
    void aDatabaseThatSaysOtherwiseIsFollowed() {
        clock.read(NOON, 7, 7);
        pass(Duration.ofSeconds(1));

        clock.read(NOON.minusSeconds(60), ticks.get(), ticks.get());

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(60));
    }

    private void pass(Duration time) {
        ticks.addAndGet(time.toNanos());
    }
}
