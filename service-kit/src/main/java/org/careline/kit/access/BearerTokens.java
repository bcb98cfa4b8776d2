package org.careline.kit.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Only an access token for the suite lets a program in: one that says who signed in, or that renews, passes through browsers. */
@ApplicationScoped
class BearerTokens implements SecurityIdentityAugmentor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ACCESS_TOKENS = Set.of("at+jwt", "application/at+jwt");
    private static final String ACCESS_TOKEN_OF_KEYCLOAK = "Bearer";

    private final String audience;

    BearerTokens(@ConfigProperty(name = "careline.oidc.audience", defaultValue = "careline") String audience) {
        this.audience = audience;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous() || isSession(identity) || isForTheSuite(identity)
                ? Uni.createFrom().item(identity)
                : Uni.createFrom().failure(new AuthenticationFailedException("no access token for the suite"));
    }

    /** Signed in at a page: the tokens came from the issuer itself, not from whoever asks. */
    private static boolean isSession(SecurityIdentity identity) {
        return identity.getCredential(IdTokenCredential.class) != null;
    }

    private boolean isForTheSuite(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && isAccessToken(token.<Object>claim("typ").map(Object::toString), headerType(token.getRawToken()))
                && Optional.ofNullable(token.getAudience()).orElse(Set.of()).contains(audience);
    }

    /** RFC 9068 says it in the header, Keycloak in a claim, which decides where it is there. */
    static boolean isAccessToken(Optional<String> claim, String header) {
        return claim.map(ACCESS_TOKEN_OF_KEYCLOAK::equals)
                .orElseGet(() -> ACCESS_TOKENS.contains(header.toLowerCase(java.util.Locale.ROOT)));
    }

    static String headerType(@Nullable String token) {
        if (token == null || token.indexOf('.') < 0) {
            return "";
        }
        try {
            var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
            return JSON.readTree(new String(header, StandardCharsets.UTF_8))
                    .path("typ")
                    .asText("");
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return "";
        }
    }
}
