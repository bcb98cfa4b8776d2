package org.careline.followup.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import org.careline.followup.domain.LocalRules;

/** What a locality chooses 地方规定 (rules 17). */
@ConfigMapping(prefix = "careline.followup")
interface FollowupConfig {
    /** Rules 17.1-5. */
    @WithDefault("PT48H")
    Duration lateAfter();

    /** What was visited longer ago is history, to be imported. */
    @WithDefault("P1Y")
    Period oldestEntry();

    default LocalRules rules() {
        return new LocalRules(lateAfter(), oldestEntry());
    }
}
