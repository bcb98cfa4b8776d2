package org.careline.followup.console.today;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the day is shown at once 今日工作. */
@ConfigMapping(prefix = "careline.followup.today")
interface TodayConfig {
    /** Visits due within so many days are shown. */
    @WithDefault("7")
    int daysAhead();

    /** Rows of each of the four blocks; together no more than the registry names in one call. */
    @WithDefault("12")
    int rows();

    /** Rows where one block is looked at alone. */
    @WithDefault("50")
    int rowsAlone();
}
