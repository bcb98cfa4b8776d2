package org.careline.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the inbox. */
@ConfigMapping(prefix = "careline.inbox")
interface InboxConfig {

    /** How long it is known what was heard; longer than the topics keep, and a replay can reach, anything. */
    @WithDefault("30")
    int retentionDays();

    /** How long an event is tried whose fault may be the schema's or the build's, before it is parked. */
    @WithDefault("3m")
    Duration unclearFor();

    /** How often what stands in the topics is compared with what was heard. */
    @WithDefault("1m")
    Duration compareEvery();

    /** After how long all that the topics hold is compared once more. */
    @WithDefault("24h")
    Duration compareAllEvery();
}
