package org.careline.referral.overdue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the look for passed deadlines and for what no event woke. */
@ConfigMapping(prefix = "careline.referral.overdue")
interface OverdueConfig {

    @WithDefault("2s")
    Duration sweepEvery();

    /** How often open records are compared with today's duties. */
    @WithDefault("10s")
    Duration checkEvery();
}
