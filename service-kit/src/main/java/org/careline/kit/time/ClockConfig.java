package org.careline.kit.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the one clock. */
@ConfigMapping(prefix = "careline.clock")
interface ClockConfig {

    /** How often the database is asked for its time. */
    @WithDefault("2s")
    Duration every();

    /** How far this machine's own clock may be from it before the operator is told. */
    @WithDefault("5s")
    Duration apart();
}
