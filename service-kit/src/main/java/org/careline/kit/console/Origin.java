package org.careline.kit.console;

import java.net.URI;
import java.util.stream.Stream;

/** Scheme, host and port, as a browser names where a form comes from. */
final class Origin {
    private Origin() {}

    static Stream<String> ofServices(ConsoleConfig config) {
        return Stream.of(config.registry(), config.followup(), config.notification(), config.referral())
                .map(Origin::of);
    }

    static String of(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
