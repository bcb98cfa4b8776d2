package org.careline.followup.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the audit looks and what it takes for missing. */
@ConfigMapping(prefix = "careline.followup.audit")
interface AuditConfig {
    @WithDefault("10s")
    Duration every();

    /** A danger has so long to be told. */
    @WithDefault("60s")
    Duration timeToTell();

    /** Dangers saved longer ago were looked at before. */
    @WithDefault("PT168H")
    Duration lookBack();

    /** An audit that has not come to its end for so long is itself an alarm. */
    @WithDefault("5m")
    Duration silentAfter();
}
