package org.careline.kit.outbox;

import java.time.Duration;

/** The settings as they are delivered, but with a shorter delivery timeout. */
record TestOutboxConfig(int retentionDays, int batchSize, Duration poll, Duration deliveryTimeout)
        implements OutboxConfig {

    static OutboxConfig quick() {
        return new TestOutboxConfig(14, 500, Duration.ofSeconds(1), Duration.ofSeconds(3));
    }
}
