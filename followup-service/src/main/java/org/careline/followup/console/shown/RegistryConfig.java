package org.careline.followup.console.shown;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where names are asked for 登记系统. */
@ConfigMapping(prefix = "careline.followup.registry")
interface RegistryConfig {
    /** Of the registry as this service reaches it; where a browser does, unless said otherwise. */
    @WithDefault("${careline.console.registry}")
    URI address();

    /** A page waits no longer for names. */
    @WithDefault("PT1S")
    Duration timeout();
}
