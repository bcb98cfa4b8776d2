package org.careline.kit.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where a browser reaches the pages of the four services, and how long a page may lie open unused. */
@ConfigMapping(prefix = "careline.console")
interface ConsoleConfig {
    URI registry();

    URI followup();

    URI notification();

    URI referral();

    /** Where people sign in; a form whose session has ended is sent on there. */
    URI identity();

    @WithDefault("10")
    int idleMinutes();

    /** For a page that shows who a person is. */
    @WithDefault("2")
    int identityIdleMinutes();
}
