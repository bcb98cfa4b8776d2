package org.careline.kit.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the service speaks to its database: encrypted, and sure of whose certificate it is. */
record DatabaseTransport(SafeSettings settings) {
    static final String WEAKER = "careline.database.weaker-tls-because";
    private static final String MODE = "sslmode";
    private static final String ALWAYS = "quarkus.datasource.jdbc.url";
    private static final List<String> WITH_A_REASON = List.of("verify-ca", "require");

    void faults(List<String> faults) {
        Stream.of(ALWAYS, "quarkus.datasource.work.jdbc.url", "quarkus.flyway.jdbc-url")
                .filter(name -> name.equals(ALWAYS) || settings.value(name).isPresent())
                .forEach(name -> fault(name).ifPresent(faults::add));
    }

    private Optional<String> fault(String name) {
        var url = settings.value(name).orElse("");
        var modes = of(url, MODE);
        if (modes.isEmpty()) {
            modes = settings.value(beside(name)).stream().toList();
        }
        if (modes.isEmpty() || !modes.stream().allMatch(this::isTaken)) {
            return Optional.of("The database is spoken to in clear, or without verifying it: end " + name
                    + " with sslmode=verify-full (verify-ca or require only with " + WEAKER + " saying why).");
        }
        return of(url, "sslfactory").stream().anyMatch(factory -> factory.contains("nonvalidating"))
                ? Optional.of("The database's certificate is not verified: take sslfactory out of " + name + ".")
                : Optional.empty();
    }

    /** Each pool has its own. */
    private static String beside(String url) {
        var pool = url.startsWith("quarkus.datasource.work") ? "quarkus.datasource.work" : "quarkus.datasource";
        return pool + ".jdbc.additional-jdbc-properties." + MODE;
    }

    private boolean isTaken(String mode) {
        return mode.equals("verify-full")
                || (WITH_A_REASON.contains(mode) && settings.value(WEAKER).isPresent());
    }

    private static List<String> of(String url, String parameter) {
        var query = url.indexOf('?');
        return query < 0
                ? List.of()
                : Arrays.stream(url.substring(query + 1).split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2 && pair[0].equalsIgnoreCase(parameter))
                        .map(pair -> pair[1].toLowerCase(Locale.ROOT))
                        .toList();
    }
}
