package org.careline.followup.receivers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the doctor is asked to telephone 电话提示 (rules 17.3); a locality that chooses others tells both services. */
@ConfigMapping(prefix = "careline.followup.prompt")
interface PromptConfig {
    /** After this, where an alert is to be signed as soon as {@link #urgentWithin}. */
    @WithDefault("PT10M")
    Duration after();

    @WithDefault("PT30M")
    Duration urgentWithin();
}
