package org.careline.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * As much of a token issuer as signing in at a page needs. Whoever has a code has signed in: the code says nonce and time, as
 * {@code <nonce>.<seconds>}. What was asked of its logout address is read at {@code /ended}.
 */
public class FakeIssuer implements QuarkusTestResourceLifecycleManager {
    private static final String KEY = "token";
    private static final String SECRET = "a-secret-of-the-test-0123456789-abcdef";

    private HttpServer server;
    private String address = "";
    private String ended = "";

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        TestKeys.pair(KEY, "RSA", 2048);
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, keys()));
        server.createContext(
                "/token", exchange -> answer(exchange, tokens(form(exchange).get("code"))));
        server.createContext("/logout", exchange -> {
            ended = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + form(exchange);
            answer(exchange, "{}");
        });
        server.createContext("/ended", exchange -> answer(exchange, ended));
        server.start();
        return Map.of(
                "quarkus.oidc.console.application-type",
                "hybrid",
                "quarkus.oidc.console.auth-server-url",
                address,
                "quarkus.oidc.console.public-key",
                "",
                "quarkus.oidc.console.token.issuer",
                address,
                "careline.oidc.end-session",
                address + "/logout",
                "careline.oidc.secret",
                SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/sign-in", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/logout"}""".formatted(address);
    }

    private static String keys() {
        try {
            var bytes = Base64.getDecoder().decode(TestKeys.publicText(KEY));
            var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
            return """
                    {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "k", "n": "%s", "e": "%s"}]}""".formatted(text(key.getModulus()), text(key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(BigInteger number) {
        var bytes = number.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private String tokens(String code) {
        var nonce = code.split("\\.")[0];
        var signedIn = Long.parseLong(code.split("\\.")[1]);
        var identity = sign(claims("ID", signedIn).audience("notification").claim("nonce", nonce));
        var access = sign(claims("Bearer", signedIn)
                .audience("careline")
                .claim("realm_access", Map.of("roles", List.of("community-doctor"))));
        return """
                {"access_token": "%s", "id_token": "%s", "refresh_token": "renewing", "token_type": "Bearer", "expires_in": 900}""".formatted(access, identity);
    }

    private JwtClaimsBuilder claims(String type, long signedIn) {
        return Jwt.issuer(address)
                .subject("account-of-a-test")
                .claim("typ", type)
                .claim("auth_time", signedIn)
                .claim("organisation", "code-flow-clinic")
                .expiresIn(900);
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("k").sign(TestKeys.privateKey(KEY, "RSA"));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (first, again) -> again));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
