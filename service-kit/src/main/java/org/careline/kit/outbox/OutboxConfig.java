package org.careline.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the outbox and its relay. */
@ConfigMapping(prefix = "careline.outbox")
public interface OutboxConfig {

    /** How long sent rows are kept for a replay; at least as long as the topics keep theirs. */
    @WithDefault("14")
    int retentionDays();

    /** How many waiting rows are read at once. */
    @WithDefault("500")
    int batchSize();

    /** How often the relay looks by itself, should a wake-up be lost. */
    @WithDefault("1s")
    Duration poll();

    /** How long Kafka's client tries to deliver a record; a relay that ended uncleanly may still send for so long. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** Whose events these are; the service's own, unless said otherwise. */
    Optional<String> teller();
}
