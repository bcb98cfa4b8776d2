package org.careline.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The caller of the request under way. */
@ApplicationScoped
public class CurrentCaller {
    private final CurrentIdentityAssociation association;

    CurrentCaller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** @throws IllegalStateException outside a request with a token */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("no caller"));
    }

    /** Empty outside a request, without a token, and with a token that names no organisation. */
    public Optional<Caller> find() {
        return identity().flatMap(CurrentCaller::callerOf);
    }

    /** The part of the organisation's areas the account is narrowed to; the areas below this code. */
    Optional<String> narrowing() {
        return identity().flatMap(identity -> AccountClaims.of(identity).narrowing());
    }

    private Optional<SecurityIdentity> identity() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(association.getIdentity()).filter(identity -> !identity.isAnonymous())
                : Optional.empty();
    }

    private static Optional<Caller> callerOf(SecurityIdentity identity) {
        return AccountClaims.of(identity)
                .organisation()
                .map(organisation -> new Caller(
                        identity.getPrincipal().getName(),
                        organisation,
                        identity.getRoles(),
                        actingClinician(identity)));
    }

    /** Of whoever is signed in. */
    Optional<Set<String>> roles() {
        return identity().map(SecurityIdentity::getRoles);
    }

    private static @Nullable String actingClinician(SecurityIdentity identity) {
        var headers = Arc.container().instance(HttpHeaders.class).get();
        return headers == null || !identity.hasRole(Role.CLINIC_SYSTEM)
                ? null
                : ActingClinician.of(true, headers.getRequestHeader(ActingClinician.HEADER))
                        .orElse(null);
    }
}
