package org.careline.kit.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** Nothing of a page stays in a cache, nothing runs in it that we did not write, and nobody frames it. */
@ApplicationScoped
class PageHeaders {
    private final String policy;

    PageHeaders(Origins origins) {
        // A browser follows form-action through redirects too: to another service, and to where people sign in again.
        var targets = String.join(" ", origins.services()) + " " + origins.identity();
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                "form-action 'self' " + targets,
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    void add(MultivaluedMap<String, Object> headers) {
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("Content-Security-Policy", policy);
        // Not no-referrer: then a form's Origin would be null, and could not be told from a foreign one.
        headers.putSingle("Referrer-Policy", "strict-origin");
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }
}
