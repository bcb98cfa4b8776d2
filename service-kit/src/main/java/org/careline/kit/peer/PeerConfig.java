package org.careline.kit.peer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where this service reaches the others; without more it is where a browser does. */
@ConfigMapping(prefix = "careline.peer")
interface PeerConfig {
    @WithDefault("${careline.console.registry}")
    URI registry();

    @WithDefault("${careline.console.followup}")
    URI followup();

    @WithDefault("${careline.console.notification}")
    URI notification();

    /** A page does not wait longer for names. */
    @WithDefault("3s")
    Duration patience();
}
