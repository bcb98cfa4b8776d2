package org.careline.kit.app;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sets a session cookie as the sign-in does: with an age of hours. */
@ApplicationScoped
class LongSession {

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (request.request().getParam("signing-in") != null) {
                        request.response()
                                .addCookie(Cookie.cookie("q_session_console_kit", "sealed")
                                        .setPath("/kit/console")
                                        .setMaxAge(28_800));
                        request.response()
                                .addCookie(Cookie.cookie("q_auth_kit", "state").setMaxAge(300));
                    }
                    request.next();
                },
                100);
    }
}
