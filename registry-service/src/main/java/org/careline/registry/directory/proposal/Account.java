package org.careline.registry.directory.proposal;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.careline.kit.access.CurrentCaller;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whose account asks 经办账号: the subject of the token, which stays when the account is given another name. */
@ApplicationScoped
class Account {
    private final CurrentIdentityAssociation association;
    private final CurrentCaller caller;

    Account(CurrentIdentityAssociation association, CurrentCaller caller) {
        this.association = association;
        this.caller = caller;
    }

    String subject() {
        return association.getIdentity().getPrincipal() instanceof JsonWebToken token
                ? Objects.requireNonNullElse(token.getSubject(), name())
                : name();
    }

    /** As it stands on the trail. */
    String name() {
        return caller.get().subject();
    }

    boolean is(String subject, String name) {
        return subject().equals(subject) || name().equals(name);
    }
}
