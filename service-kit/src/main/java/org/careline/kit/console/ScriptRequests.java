package org.careline.kit.console;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Requests of a page's script: when the session has ended they are told so, for they cannot follow to where people sign in. */
@ApplicationScoped
class ScriptRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        var headers = context.request().headers();
        return "JavaScript".equals(headers.get("X-Requested-With"))
                || "true".equals(headers.get("HX-Request"))
                || String.valueOf(headers.get("Accept")).startsWith("text/event-stream");
    }
}
