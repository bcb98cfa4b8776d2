package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.careline.kit.outbox.RelayLease.Predecessor;
import org.junit.jupiter.api.Test;

class HoldsTest {
    private static final Set<String> COMPACTED = Set.of("compacted");

    private long nanos;
    private Holds holds = holds(Predecessor.ENDED);
    private final OutboxRow state = row("compacted", "a");
    private final OutboxRow fact = row("facts", "a");

    private Holds holds(Predecessor predecessor) {
        return new Holds(
                () -> nanos, COMPACTED, Fence.after(predecessor, () -> nanos, COMPACTED, Duration.ofSeconds(11)));
    }

    @Test
    void whatFollowsARefusedRowStandsStillForTheTurnHoweverLongItLasts() {
        holds.pauseLane(fact.lane(), nanos);
        holds.close(fact);
        pass(Duration.ofSeconds(9));

        assertThat(holds.free(fact)).isFalse();
        assertThat(holds.free(state)).isTrue();
        assertThat(holds.free(row("facts", "b"))).isTrue();

        holds.pauseTopic("facts", nanos);
        pass(Duration.ofSeconds(9));
        assertThat(holds.free(row("facts", "b"))).isFalse();

        holds.turn();
        assertThat(holds.free(fact)).isTrue();
    }

    @Test
    void theSecondStateOfALaneWaitsBehindTheFence() {
        holds = holds(Predecessor.MAY_SEND);
        assertThat(holds.free(state)).isTrue();

        holds.told(List.of(state, fact));
        assertThat(holds.free(state)).isFalse();
        assertThat(holds.free(fact)).isTrue();

        pass(Duration.ofSeconds(11));
        assertThat(holds.free(state)).isTrue();
    }

    @Test
    void whereAReplayMayBeUnderWayTheFirstStateWaitsAsWell() {
        holds = holds(Predecessor.MAY_SEND_MORE);
        assertThat(holds.free(state)).isFalse();
        assertThat(holds.free(fact)).isTrue();

        pass(Duration.ofSeconds(11));
        assertThat(holds.free(state)).isTrue();
    }

    @Test
    void aTopicThatIsNotTakenRestsLongerEachTimeUpToTwoSeconds() {
        for (var length : List.of(200, 400, 800, 1600, 2000, 2000)) {
            holds.pauseTopic("facts", nanos);
            holds.turn();
            assertThat(holds.free(fact)).isFalse();
            pass(Duration.ofMillis(length - 1));
            assertThat(holds.topics()).containsExactly("facts");
            pass(Duration.ofMillis(1));
            assertThat(holds.topics()).isEmpty();
        }
        assertThat(holds.refusedFor(Duration.ofSeconds(7))).isTrue();
        assertThat(holds.refusedFor(Duration.ofSeconds(8))).isFalse();

        holds.told(List.of(fact));
        assertThat(holds.refusedFor(Duration.ZERO)).isFalse();
        holds.pauseTopic("facts", nanos);
        holds.turn();
        pass(Duration.ofMillis(200));
        assertThat(holds.free(fact)).isTrue();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private static OutboxRow row(String topic, String key) {
        return new OutboxRow(1, OffsetDateTime.MIN, "1", topic, key, "{}", false);
    }
}
