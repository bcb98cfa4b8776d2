package org.careline.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the outbox and its relay. */
@ConfigMapping(prefix = "careline.outbox")
public interface OutboxConfig {

    /** How long events told are kept for a replay; longer than the topics keep theirs, by a margin. */
    @WithDefault("21")
    int retentionDays();

    /** How long the topics keep theirs, as the broker is set. */
    @WithDefault("14")
    int topicsKeepDays();

    /** How often what was told is compared with what stands in the topics. */
    @WithDefault("1m")
    Duration compareEvery();

    /** After how long all that the topics hold is compared once more. */
    @WithDefault("24h")
    Duration compareAllEvery();

    /** How many waiting rows are read at once. */
    @WithDefault("500")
    int batchSize();

    /** How often the relay looks by itself, should a wake-up be lost. */
    @WithDefault("1s")
    Duration poll();

    /** How long Kafka's client tries to deliver a record; a relay that ended uncleanly may still send for so long. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** After how long without luck at Kafka the leading relay lets another one try. */
    @WithDefault("20s")
    Duration handOver();

    /** The relay's way to the database where the service's own leads through a pooler; else the same. */
    Optional<String> databaseUrl();

    /** Whose events these are; the service's own, unless said otherwise. */
    Optional<String> teller();
}
