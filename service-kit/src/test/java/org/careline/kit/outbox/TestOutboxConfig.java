package org.careline.kit.outbox;

import java.time.Duration;
import java.util.Optional;

/** The settings as they are delivered, but with a shorter delivery timeout. */
record TestOutboxConfig(
        int retentionDays,
        int topicsKeepDays,
        Duration compareEvery,
        Duration compareAllEvery,
        int batchSize,
        Duration poll,
        Duration deliveryTimeout,
        Duration handOver,
        Optional<String> databaseUrl,
        Optional<String> teller)
        implements OutboxConfig {

    static OutboxConfig quick() {
        return with(500, Duration.ofSeconds(20));
    }

    static OutboxConfig with(int batchSize, Duration handOver) {
        return new TestOutboxConfig(
                21,
                14,
                Duration.ofMinutes(1),
                Duration.ofDays(1),
                batchSize,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                handOver,
                Optional.empty(),
                Optional.empty());
    }
}
