package org.careline.notification.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.careline.notification.domain.LocalRules;

/** What a locality chooses 地方规定 (rules 17.3, 17.4). */
@ConfigMapping(prefix = "careline.rules")
interface RulesConfig {

    @WithName("default")
    Signing everywhere();

    /** By area prefix; the longest wins. */
    Map<String, Signing> area();

    interface Signing {
        @WithDefault("10m")
        Duration promptAfter();

        @WithDefault("30m")
        Duration urgentWithin();

        @WithDefault("4h")
        Duration policeWithin();

        @WithDefault("12:00")
        LocalTime nextWorkingDayBy();

        @WithDefault("20m")
        Duration phoningTakes();

        @WithDefault("12h")
        Duration grantLasts();

        @WithDefault("30")
        int daysAfterClosing();

        @WithDefault("48h")
        Duration lateAfter();

        @WithDefault("24h")
        Duration signatureAnswersFor();

        default LocalRules rules() {
            return new LocalRules(
                    promptAfter(),
                    urgentWithin(),
                    policeWithin(),
                    nextWorkingDayBy(),
                    phoningTakes(),
                    grantLasts(),
                    daysAfterClosing(),
                    lateAfter(),
                    signatureAnswersFor());
        }
    }
}
