package org.careline.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the token issuer has answered; stays ready when it goes away, for tokens are checked with the keys it gave.
 * The check that comes with OIDC waits for a first request, which an unready service never gets.
 */
@Readiness
@ApplicationScoped
class IssuerCheck implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Optional<String> issuer;
    private volatile boolean answered;

    IssuerCheck(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
        this.issuer = issuer;
        this.answered = issuer.isEmpty();
    }

    @Override
    public HealthCheckResponse call() {
        answered = answered || issuer.filter(IssuerCheck::answers).isPresent();
        return HealthCheckResponse.named("token issuer").status(answered).build();
    }

    private static boolean answers(String issuer) {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
