package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldsTest {
    private long nanos;
    private final Holds holds = new Holds(() -> nanos, "compacted"::equals);
    private final OutboxRow state = row("compacted", "a");
    private final OutboxRow fact = row("facts", "a");

    @Test
    void whatFollowsAParkedRowStandsStillAndNothingElse() {
        holds.parked(fact.lane());

        assertThat(holds.free(fact)).isFalse();
        assertThat(holds.free(state)).isTrue();
        assertThat(holds.free(row("facts", "b"))).isTrue();

        holds.parked(Set.of());
        assertThat(holds.free(fact)).isTrue();
    }

    @Test
    void theSecondStateOfALaneWaitsBehindTheFence() {
        holds.fence(Duration.ofSeconds(11));
        assertThat(holds.free(state)).isTrue();

        holds.sent(List.of(state, fact));
        assertThat(holds.free(state)).isFalse();
        assertThat(holds.free(fact)).isTrue();

        pass(Duration.ofSeconds(11));
        assertThat(holds.free(state)).isTrue();
    }

    @Test
    void aTopicThatIsNotTakenRestsLongerEachTimeUpToTwoSeconds() {
        for (var length : List.of(200, 400, 800, 1600, 2000, 2000)) {
            holds.pauseTopic("facts");
            assertThat(holds.free(fact)).isFalse();
            pass(Duration.ofMillis(length - 1));
            assertThat(holds.topics()).containsExactly("facts");
            pass(Duration.ofMillis(1));
            assertThat(holds.topics()).isEmpty();
        }

        holds.sent(List.of(fact));
        holds.pauseTopic("facts");
        pass(Duration.ofMillis(200));
        assertThat(holds.free(fact)).isTrue();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private static OutboxRow row(String topic, String key) {
        return new OutboxRow(1, OffsetDateTime.MIN, "1", topic, key, "{}");
    }
}
