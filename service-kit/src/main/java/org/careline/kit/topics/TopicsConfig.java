package org.careline.kit.topics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the topics must have at least. */
@ConfigMapping(prefix = "careline.topics")
interface TopicsConfig {

    /** How many brokers keep each record. */
    @WithDefault("3")
    int replicationFactor();

    /** How many of them must have it before it counts as told. */
    @WithDefault("2")
    int minInSync();

    /** How long a consumer may be away without missing anything. */
    @WithDefault("7d")
    Duration keptAtLeast();
}
