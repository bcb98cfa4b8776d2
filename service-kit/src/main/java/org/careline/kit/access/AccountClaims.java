package org.careline.kit.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What the issuer says of an account 账户. At a page somebody signed in, and the principal is the identity token, which is
 * for the page alone and names neither organisation nor role: these stand in the access token beside it, already verified.
 */
final class AccountClaims {
    private static final String KNOWN = "careline.account";

    /**
     * @param narrowing the part of the organisation's areas the account is narrowed to; the areas below this code
     */
    record Account(Optional<String> organisation, Optional<String> narrowing) {}

    private AccountClaims() {}

    /** As it was read when the account was let in: a token is taken apart once, not for each connection handed out. */
    static Account of(SecurityIdentity identity) {
        Account known = identity.getAttribute(KNOWN);
        return known == null ? new Account(of(identity, "organisation"), of(identity, "narrowing")) : known;
    }

    static SecurityIdentity keep(SecurityIdentity identity, Account account) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(KNOWN, account)
                .build();
    }

    static Optional<String> of(SecurityIdentity identity, String name) {
        return ofPrincipal(identity, name)
                .or(() -> ofAccessToken(identity, name))
                .filter(text -> !text.isBlank());
    }

    private static Optional<String> ofPrincipal(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.<Object>claim(name).map(Object::toString)
                : Optional.empty();
    }

    private static Optional<String> ofAccessToken(SecurityIdentity identity, String name) {
        return Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                .map(credential -> OidcCommonUtils.decodeJwtContent(credential.getToken()))
                .map(claims -> claims.getString(name));
    }
}
