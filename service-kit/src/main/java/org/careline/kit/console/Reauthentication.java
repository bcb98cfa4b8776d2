package org.careline.kit.console;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever is sent to sign in from a locked browser is asked for the password, however long the issuer remembers an account. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class Reauthentication implements OidcRedirectFilter {
    private final Locks locks;

    Reauthentication(Locks locks) {
        this.locks = locks;
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        var locked = redirect.routingContext().request().getCookie(Locks.COOKIE);
        locks.longestSignIn(locked == null ? null : locked.getValue())
                .ifPresent(age -> redirect.additionalQueryParams().set("max_age", Long.toString(age.toSeconds())));
    }
}
