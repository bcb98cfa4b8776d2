package org.careline.kit.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** A service does not start with settings under which others could read along or speak in its name. */
@Singleton
class SafeStart {
    private static final Logger LOG = Logger.getLogger(SafeStart.class);
    private static final int FIRST = 1;

    private final Config config;

    SafeStart(Config config) {
        this.config = config;
    }

    void judge(@Observes @Priority(FIRST) StartupEvent start) {
        var faults = new SafeSettings(values(), Set.copyOf(ConfigUtils.getProfiles())).faults();
        faults.forEach(LOG::error);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("this service does not start:\n" + String.join("\n", faults));
        }
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(SafeStart::isJudged)
                .forEach(name ->
                        config.getOptionalValue(name, String.class).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private static boolean isJudged(String name) {
        return name.startsWith("kafka.")
                || name.startsWith("mp.messaging.")
                || name.startsWith("careline.")
                || name.startsWith("quarkus.oidc.")
                || name.startsWith("quarkus.datasource.")
                || name.startsWith("quarkus.flyway.")
                || name.startsWith("quarkus.tls.")
                || name.equals("quarkus.application.name");
    }
}
