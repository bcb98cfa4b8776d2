package org.careline.kit.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the later work. */
@ConfigMapping(prefix = "careline.scheduling")
interface SchedulingConfig {

    /** How often due work is looked for. */
    @WithDefault("500ms")
    Duration poll();

    /** Work of a process that missed four of these is taken over. */
    @WithDefault("5s")
    Duration heartbeat();

    /** How much is done at once. */
    @WithDefault("8")
    int threads();
}
