package org.careline.referral.overdue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the look for passed deadlines. */
@ConfigMapping(prefix = "careline.referral.overdue")
interface OverdueConfig {

    @WithDefault("2s")
    Duration sweepEvery();
}
