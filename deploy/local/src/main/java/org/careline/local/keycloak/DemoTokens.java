package org.careline.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens of demo users, fetched by password and kept until shortly before they end. */
public final class DemoTokens {
    private static final Duration SPARE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakApi keycloak;
    private final String password;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String value, Instant end) {
        static Token of(String value) {
            try {
                var claims = JSON.readTree(Base64.getUrlDecoder().decode(value.split("\\.")[1]));
                return new Token(value, Instant.ofEpochSecond(claims.path("exp").asLong()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean lasts() {
            return Instant.now().plus(SPARE).isBefore(end);
        }
    }

    public DemoTokens(URI keycloak, String password) {
        this.keycloak = new KeycloakApi(keycloak);
        this.password = password;
    }

    public String of(String username) {
        return known.compute(username, (name, token) -> token != null && token.lasts() ? token : fetch(name))
                .value();
    }

    private Token fetch(String username) {
        try {
            return Token.of(keycloak.token(
                    LocalRealm.NAME,
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            LocalRealm.DEMO_CLIENT,
                            "username",
                            username,
                            "password",
                            password)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }
}
