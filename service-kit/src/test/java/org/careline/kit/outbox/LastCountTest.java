package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LastCountTest {
    private long nanos;
    private final LastCount count = new LastCount(() -> nanos);

    @Test
    void whoeverCannotCountDoesNotSayThatNothingWaits() {
        count.counted(new OutboxFigures(0, null, 0, 0, 1, 10, 0, null));
        nanos += Duration.ofSeconds(15).toNanos();
        assertThat(count.ageInSeconds()).isZero();

        nanos += Duration.ofSeconds(25).toNanos();
        assertThat(count.ageInSeconds()).isEqualTo(40);
    }

    @Test
    void whatWaitedGoesOnGettingOlder() {
        count.counted(new OutboxFigures(3, null, 70, 0, 1, 10, 0, null));
        assertThat(count.ageInSeconds()).isEqualTo(70);

        nanos += Duration.ofSeconds(20).toNanos();
        assertThat(count.ageInSeconds()).isEqualTo(90);
    }
}
