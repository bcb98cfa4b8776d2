package org.careline.kit.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as the request shows it: nobody, somebody whose sign-in does not hold, or somebody signed in. */
final class Identities {
    private Identities() {}

    /** Tells whether it is a stranger, on the thread of the request; sign-in that fails is answered where it is judged. */
    static void whenKnown(RoutingContext request, Consumer<Boolean> then) {
        if (!request.request().isEnded()) {
            request.request().pause();
        }
        var thread = request.vertx().getOrCreateContext();
        identity(request)
                .map(SecurityIdentity::isAnonymous)
                .onFailure()
                .recoverWithItem(true)
                .subscribe()
                .with(stranger -> {
                    if (Vertx.currentContext() == thread) {
                        then.accept(stranger);
                    } else {
                        thread.runOnContext(_ -> then.accept(stranger));
                    }
                });
    }

    private static Uni<SecurityIdentity> identity(RoutingContext request) {
        @Nullable Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(request, null);
        return identity == null ? Uni.createFrom().failure(new IllegalStateException("nobody")) : identity;
    }
}
