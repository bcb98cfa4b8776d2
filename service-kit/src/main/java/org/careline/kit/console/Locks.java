package org.careline.kit.console;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A browser left alone is locked, at all four services: its cookie says since when, and whoever goes on has signed in anew
 * since then, with a password.
 */
@ApplicationScoped
class Locks {
    static final String COOKIE = "careline-locked";

    /** Clocks of the issuer and of this service may differ; shorter than the shortest idle time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Clock clock;
    private final boolean secure;

    Locks(
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.console.authentication.cookie-force-secure") boolean secure) {
        this.clock = clock;
        this.secure = secure;
    }

    NewCookie lock() {
        return cookie(Long.toString(clock.instant().getEpochSecond()))
                .maxAge(NewCookie.DEFAULT_MAX_AGE)
                .build();
    }

    NewCookie unlock() {
        return cookie("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.LAX);
    }

    /** @param locked value of the cookie; null: there is none */
    boolean isLocked(@Nullable String locked, SecurityIdentity identity) {
        return since(locked)
                .filter(since -> signedInAt(identity)
                        .map(signedIn -> signedIn.isBefore(since.minus(TOLERANCE)))
                        .orElse(true))
                .isPresent();
    }

    /** How long ago somebody may have signed in at most, to be let in without being asked for the password again. */
    Optional<Duration> longestSignIn(@Nullable String locked) {
        return since(locked)
                .map(since -> Duration.between(since, clock.instant()).plus(TOLERANCE));
    }

    private Optional<Instant> since(@Nullable String locked) {
        if (locked == null || !locked.matches("\\d{1,11}")) {
            return Optional.empty();
        }
        var since = Instant.ofEpochSecond(Long.parseLong(locked));
        var now = clock.instant();
        return Optional.of(since.isAfter(now) ? now : since);
    }

    /** Empty where the token does not say; the library then makes it 0. */
    static Optional<Instant> signedInAt(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.<Object>claim("auth_time")
                        .map(Object::toString)
                        .filter(seconds -> seconds.matches("[1-9]\\d{0,10}"))
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }
}
