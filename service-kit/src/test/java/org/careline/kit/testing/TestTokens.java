package org.careline.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Bearer tokens as Keycloak would issue them, signed with a key of the test's own. */
public final class TestTokens {
    private static final String KEY = "token";
    private static final String ISSUER = "https://identity.test/realms/careline";

    private TestTokens() {}

    static Map<String, String> settings() {
        TestKeys.pair(KEY, "RSA", 2048);
        return Map.of(
                "careline.oidc.issuer",
                ISSUER,
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                TestKeys.publicText(KEY),
                "quarkus.oidc.console.application-type",
                "service",
                "quarkus.oidc.console.auth-server-url",
                "",
                "quarkus.oidc.console.public-key",
                TestKeys.publicText(KEY));
    }

    /** An account of the organisation with these roles; pass it to {@code auth().oauth2(…)}. */
    public static String of(String organisation, String... roles) {
        return sign(claims(roles).claim("organisation", organisation), Duration.ofMinutes(30));
    }

    /** Another account of the organisation than {@link #of} has: another person. */
    public static String another(String name, String organisation, String... roles) {
        return sign(
                claims(roles).subject(name).preferredUserName(name).claim("organisation", organisation),
                Duration.ofMinutes(30));
    }

    /** An account whose token ends soon. */
    public static String lasting(Duration life, String organisation, String... roles) {
        return sign(claims(roles).claim("organisation", organisation), life);
    }

    /** An account that sees only the part of its organisation's areas below this code. */
    public static String narrowed(String organisation, String area, String... roles) {
        return sign(claims(roles).claim("organisation", organisation).claim("narrowing", area), Duration.ofMinutes(30));
    }

    /** An account that belongs to no organisation. */
    public static String withoutOrganisation(String... roles) {
        return sign(claims(roles), Duration.ofMinutes(30));
    }

    public static String expired(String organisation, String... roles) {
        return sign(claims(roles).claim("organisation", organisation), Duration.ofMinutes(-5));
    }

    /** Meant for something else than the suite. */
    public static String forAnotherAudience(String organisation, String... roles) {
        return sign(claims(roles).claim("organisation", organisation).audience("another"), Duration.ofMinutes(30));
    }

    /** What a browser gets to say who signed in, or to renew: {@code ID}, {@code Refresh}; with everything else right. */
    public static String ofType(String type, String organisation, String... roles) {
        return sign(claims(roles).claim("organisation", organisation).claim("typ", type), Duration.ofMinutes(30));
    }

    /** An access token for the client of this name alone, not for the suite. */
    public static String forClient(String client, String organisation, String... roles) {
        return sign(claims(roles).claim("organisation", organisation).audience(client), Duration.ofMinutes(30));
    }

    /** An account whose person signed in then. */
    public static String signedInAt(Instant signedIn, String organisation, String... roles) {
        return sign(
                claims(roles).claim("organisation", organisation).claim("auth_time", signedIn.getEpochSecond()),
                Duration.ofMinutes(30));
    }

    private static JwtClaimsBuilder claims(String... roles) {
        return Jwt.issuer(ISSUER)
                .audience("careline")
                .subject("account-of-a-test")
                .preferredUserName("account-of-a-test")
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static String sign(JwtClaimsBuilder claims, Duration life) {
        var now = Instant.now();
        return claims.issuedAt(now.minus(Duration.ofHours(1)))
                .expiresAt(now.plus(life))
                .jws()
                .sign(TestKeys.privateKey(KEY, "RSA"));
    }
}
