package org.careline.referral.localrules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a locality chooses 地方规定 (rules 17.4, 17.6). */
@ConfigMapping(prefix = "careline.referral.rules")
interface ReferralConfig {
    @WithDefault("2h")
    Duration decideGrave();

    @WithDefault("24h")
    Duration decideOther();

    @WithDefault("30m")
    Duration answerGrave();

    @WithDefault("2h")
    Duration answerOther();

    @WithDefault("30d")
    Duration hospitalSeesAfterwards();
}
