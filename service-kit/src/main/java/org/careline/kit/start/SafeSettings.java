package org.careline.kit.start;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings a service starts with, judged: nothing it says or hears travels in clear, and it knows whom it speaks to.
 *
 * @param values every setting there is, by name
 * @param profiles those active
 */
record SafeSettings(Map<String, String> values, Set<String> profiles) {
    static final String INSECURE = "careline.insecure.allowed";

    private static final Set<String> ONE_MACHINE = Set.of("dev", "test", "local");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> ENCRYPTED = Set.of("SSL", "SASL_SSL");
    private static final String KAFKA = "kafka.security.protocol";
    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> WELL_KNOWN =
            Set.of("secret", "change", "changeme", "password", "careline", "example", "default");

    SafeSettings {
        values = Map.copyOf(values);
        profiles = Set.copyOf(profiles);
    }

    /** All faults at once, a sentence each; empty: it may start. */
    List<String> faults() {
        var insecure = value(INSECURE).filter("true"::equals).isPresent();
        if (insecure && isOneMachine()) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        if (insecure) {
            faults.add(INSECURE + " is for development alone; take it away.");
        }
        kafka(faults);
        new DatabaseTransport(this).faults(faults);
        issuer(faults);
        secret(faults);
        return faults;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    private boolean isOneMachine() {
        return !profiles.isEmpty() && ONE_MACHINE.containsAll(profiles);
    }

    /** The setting for all, and each channel's own. */
    private void kafka(List<String> faults) {
        Stream.concat(Stream.of(KAFKA), values.keySet().stream().filter(SafeSettings::isOfAChannel))
                .distinct()
                .sorted()
                .filter(name -> !ENCRYPTED.contains(value(name).orElse("PLAINTEXT")))
                .forEach(name -> faults.add("Kafka is spoken to in clear: set " + name + " to SASL_SSL or SSL, not to "
                        + value(name).orElse("PLAINTEXT") + "."));
    }

    private static boolean isOfAChannel(String name) {
        return name.startsWith("mp.messaging.") && name.endsWith(".security.protocol");
    }

    private void issuer(List<String> faults) {
        Stream.of("careline.oidc.issuer", "quarkus.oidc.auth-server-url", "quarkus.oidc.console.auth-server-url")
                .filter(name -> value(name).filter(address -> !isSafe(address)).isPresent())
                .forEach(name ->
                        faults.add("The token issuer is not reached over TLS: " + name + " must begin with https."));
        if (value("careline.oidc.issuer").isEmpty()) {
            faults.add("No token issuer is named: set careline.oidc.issuer.");
        }
        Stream.of("quarkus.oidc.tls.verification", "quarkus.oidc.console.tls.verification")
                .filter(name -> value(name).filter("none"::equalsIgnoreCase).isPresent())
                .forEach(name -> faults.add("The issuer's certificate is not verified: take " + name + " away."));
        if (value("quarkus.tls.trust-all").filter("true"::equals).isPresent()) {
            faults.add("Every certificate is trusted: take quarkus.tls.trust-all away.");
        }
    }

    /** On one machine nothing leaves it. */
    private boolean isSafe(String address) {
        try {
            var issuer = URI.create(address);
            return "https".equalsIgnoreCase(issuer.getScheme())
                    || (isOneMachine() && issuer.getHost() != null && LOOPBACK.contains(issuer.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void secret(List<String> faults) {
        var secret = value("careline.oidc.secret");
        if (secret.isEmpty()) {
            faults.add(
                    "The client has no secret: set careline.oidc.secret to the one the issuer made for this service.");
        } else if (isGuessed(secret.get())) {
            faults.add("The client's secret is a default or shorter than " + SHORTEST_SECRET
                    + " characters: have the issuer make one, and set careline.oidc.secret.");
        }
    }

    private boolean isGuessed(String secret) {
        var plain = secret.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
        return secret.length() < SHORTEST_SECRET
                || secret.contains("${")
                || secret.chars().distinct().count() < 6
                || WELL_KNOWN.contains(plain)
                || value("quarkus.application.name").filter(plain::equals).isPresent()
                || plain.matches("(secret|changeme|change|password|careline|client|the|my|default|example)+");
    }
}
