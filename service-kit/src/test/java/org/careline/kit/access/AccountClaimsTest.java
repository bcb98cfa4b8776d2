package org.careline.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class AccountClaimsTest {
    private static final AccessTokenCredential ACCESS_TOKEN =
            new AccessTokenCredential(jwt("{\"organisation\":\"DEMO-CARE-100\",\"narrowing\":\"230381100201\"}"));

    @Test
    void whoSignedInAtAPageIsKnownByTheAccessTokenForTheIdentityTokenNamesNoOrganisation() {
        var identity = signedIn(Map.of());

        assertThat(AccountClaims.of(identity, "organisation")).contains("DEMO-CARE-100");
        assertThat(AccountClaims.of(identity, "narrowing")).contains("230381100201");
    }

    @Test
    void whatNeitherSaysIsNotThere() {
        assertThat(AccountClaims.of(signedIn(Map.of()), "other")).isEmpty();
        assertThat(AccountClaims.of(
                        QuarkusSecurityIdentity.builder()
                                .setPrincipal(() -> "nobody")
                                .build(),
                        "organisation"))
                .isEmpty();
    }

    @Test
    void aBearerTokenIsThePrincipalItself() {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims(Map.of("organisation", "DEMO-POLICE-100")))
                .build();

        assertThat(AccountClaims.of(identity, "organisation")).contains("DEMO-POLICE-100");
    }

    @Test
    void aTokenIsTakenApartOnceAndItsRolesStay() {
        var read = new AtomicInteger();
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims(Map.of("organisation", "DEMO-CARE-100"), read))
                .addRole("community-doctor")
                .build();

        var kept = AccountClaims.keep(identity, AccountClaims.of(identity));
        var once = read.get();

        assertThat(AccountClaims.of(kept).organisation()).contains("DEMO-CARE-100");
        assertThat(AccountClaims.of(kept).narrowing()).isEmpty();
        assertThat(kept.getRoles()).containsExactly("community-doctor");
        assertThat(read).hasValue(once);
    }

    private static SecurityIdentity signedIn(Map<String, Object> identityToken) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims(identityToken))
                .addCredential(ACCESS_TOKEN)
                .build();
    }

    private static String jwt(String claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return "e30." + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }

    private record Claims(Map<String, Object> all, AtomicInteger read) implements JsonWebToken {
        Claims(Map<String, Object> all) {
            this(all, new AtomicInteger());
        }

        @Override
        public String getName() {
            return "account";
        }

        @Override
        public Set<String> getClaimNames() {
            return all.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            read.incrementAndGet();
            return (T) all.get(name);
        }
    }
}
