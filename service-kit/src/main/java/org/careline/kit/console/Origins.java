package org.careline.kit.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scheme, host and port of the four services and of where people sign in, as a browser names where a form comes from. */
@ApplicationScoped
class Origins {
    private final Set<String> services;
    private final String identity;

    Origins(ConsoleConfig config) {
        this.services = Stream.of(config.registry(), config.followup(), config.notification(), config.referral())
                .map(Origins::of)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
        this.identity = of(config.identity());
    }

    Set<String> services() {
        return services;
    }

    String identity() {
        return identity;
    }

    private static String of(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
