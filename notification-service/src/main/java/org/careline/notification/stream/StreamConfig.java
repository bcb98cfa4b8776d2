package org.careline.notification.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many pages may be open at once, and how they are kept awake. */
@ConfigMapping(prefix = "careline.stream")
interface StreamConfig {
    @WithDefault("40")
    int perOrganisation();

    @WithDefault("1000")
    int inAll();

    /** A page that hears nothing for three of them opens its stream anew. */
    @WithDefault("2s")
    Duration heartbeat();

    /** What was not rung for is found after this: deadlines that pass, a notification that was lost. */
    @WithDefault("3s")
    Duration lookAnyway();

    /** A browser that lost its stream tries again after this. */
    @WithDefault("500ms")
    Duration reconnectAfter();

    /** A token without an end, or with a far one, is asked for again after this. */
    @WithDefault("30m")
    Duration longest();
}
