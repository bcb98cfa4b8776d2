package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void whatTheTopicsKeepIsKeptLongerHere() {
        assertThatThrownBy(() -> OutboxSweep.refuseTooShort(keeping(16, 14))).hasMessageContaining("set at least 17");
        assertThatCode(() -> OutboxSweep.refuseTooShort(keeping(17, 14))).doesNotThrowAnyException();
    }

    private static OutboxConfig keeping(int days, int topicsKeep) {
        return new TestOutboxConfig(
                days,
                topicsKeep,
                Duration.ZERO,
                Duration.ZERO,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty());
    }
}
