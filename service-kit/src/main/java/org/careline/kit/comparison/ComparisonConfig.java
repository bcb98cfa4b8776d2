package org.careline.kit.comparison;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the comparison itself is an alarm. */
@ConfigMapping(prefix = "careline.comparison")
interface ComparisonConfig {

    @WithDefault("5m")
    Duration silentAfter();
}
