package org.careline.kit.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Session cookies end with the browser: on a machine that many use, nobody finds the session of the day before. */
@ApplicationScoped
class SessionCookies {
    private static final String SESSION = "q_session";
    private static final int BEFORE_ALL = 10_000;

    void register(@Observes Filters filters) {
        filters.register(SessionCookies::onTheWay, BEFORE_ALL);
    }

    private static void onTheWay(RoutingContext request) {
        request.addHeadersEndHandler(_ -> request.request().cookies().stream()
                .filter(SessionCookies::outlivesTheBrowser)
                .forEach(cookie -> cookie.setMaxAge(Long.MIN_VALUE)));
        request.next();
    }

    /** One that is deleted has an age of 0, one that only came in has none. */
    private static boolean outlivesTheBrowser(Cookie cookie) {
        return cookie.getName().startsWith(SESSION) && cookie.getMaxAge() > 0;
    }
}
