package org.careline.registry.sight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of who sees whom. */
@ConfigMapping(prefix = "careline.sight")
interface SightConfig {

    /** How long a grant waits for the fact it stands on. */
    @WithDefault("1s")
    Duration patience();

    /** How long what is over is kept; longer than any topic, and any replay, can tell an older version. */
    @WithDefault("90")
    int keptDays();
}
