package org.careline.kit.topics;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.careline.events.Topic;
import org.careline.kit.outbox.OutboxConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics on which this service tells and those which it hears. */
@Singleton
class TopicsOfService {
    private static final String CHANNEL = "mp.messaging.incoming.";
    private static final String TOPIC = ".topic";

    private final Config config;
    private final String teller;

    TopicsOfService(
            Config config, OutboxConfig outbox, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.teller = outbox.teller().orElse(service);
    }

    List<Topic> all() {
        var heard = heard();
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.wireName().startsWith(teller + ".") || heard.contains(topic.wireName()))
                .toList();
    }

    private Set<String> heard() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(CHANNEL) && name.endsWith(TOPIC))
                .filter(this::isEnabled)
                .flatMap(name -> config.getOptionalValue(name, String.class).stream())
                .collect(Collectors.toSet());
    }

    private boolean isEnabled(String name) {
        var channel = name.substring(0, name.length() - TOPIC.length());
        return config.getOptionalValue(channel + ".enabled", Boolean.class).orElse(true);
    }
}
