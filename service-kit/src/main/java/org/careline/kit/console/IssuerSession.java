package org.careline.kit.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The session that the token issuer keeps of a browser; from service to issuer, no token stands in an address. */
@ApplicationScoped
class IssuerSession {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI end;
    private final String client;
    private final String secret;

    IssuerSession(
            @ConfigProperty(name = "careline.oidc.end-session") URI end,
            @ConfigProperty(name = "quarkus.application.name") String client,
            @ConfigProperty(name = "careline.oidc.secret") Optional<String> secret) {
        this.end = end;
        this.client = client;
        this.secret = secret.orElse("");
    }

    /** @return whether the issuer has ended it; it then tells the other services */
    boolean end(String refreshToken) {
        var form = Map.of("client_id", client, "client_secret", secret, "refresh_token", refreshToken);
        var request = HttpRequest.newBuilder(end)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
