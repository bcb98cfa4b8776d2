package org.careline.kit.console;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Ends the session of the request under way: here, and at the issuer. */
@ApplicationScoped
class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SecurityIdentity identity;
    private final OidcSession session;
    private final IssuerSession issuers;

    Sessions(SecurityIdentity identity, OidcSession session, IssuerSession issuers) {
        this.identity = identity;
        this.session = session;
        this.issuers = issuers;
    }

    void endHere() {
        if (identity.getCredential(IdTokenCredential.class) != null) {
            session.logout().await().atMost(PATIENCE);
        }
    }

    void endEverywhere() {
        var renewing = identity.getCredential(RefreshToken.class);
        if (renewing != null && renewing.getToken() != null && !issuers.end(renewing.getToken())) {
            LOG.warn("the issuer did not end a session; whoever signs in next is asked for the password");
        }
        endHere();
    }
}
