package org.careline.kit.outbox;

import java.time.Duration;
import java.util.Optional;

/** The settings as they are delivered, but with a shorter delivery timeout. */
record TestOutboxConfig(
        int retentionDays, int batchSize, Duration poll, Duration deliveryTimeout, Optional<String> teller)
        implements OutboxConfig {

    static OutboxConfig quick() {
        return new TestOutboxConfig(14, 500, Duration.ofSeconds(1), Duration.ofSeconds(3), Optional.empty());
    }
}
