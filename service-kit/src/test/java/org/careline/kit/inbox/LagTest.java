package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.careline.kit.inbox.Ledger.Place;
import org.junit.jupiter.api.Test;

/** The figure of a standstill is never nothing while something waits unheard. */
class LagTest {
    private final AtomicLong time = new AtomicLong();
    private final Lag lag = new Lag(time::get);

    private void after(int seconds) {
        time.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void look(long next, long end) {
        lag.look(Map.of(0, new Place(next, 0)), Map.of(0, end));
    }

    @Test
    void whoHasHeardEverythingIsNotBehind() {
        look(7, 7);

        assertThat(lag.events()).isZero();
        assertThat(lag.seconds()).isZero();
    }

    @Test
    void itIsAsOldAsTheStandstill() {
        look(4, 7);
        after(10);
        look(4, 9);

        assertThat(lag.events()).isEqualTo(5);
        assertThat(lag.seconds()).isEqualTo(10);
    }

    @Test
    void whoMovesDoesNotStand() {
        look(4, 7);
        after(10);
        look(5, 9);

        assertThat(lag.seconds()).isZero();
    }

    @Test
    void whereNobodyCanLookItGrows() {
        look(7, 7);
        after(20);

        assertThat(lag.seconds()).isEqualTo(20);
    }
}
