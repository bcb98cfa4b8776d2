package org.careline.kit.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** A list of versions may come over several lines of If-Match, which mean the same as one (RFC 9110, 5.3). */
@Provider
class SeveralLines implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var lines = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (lines != null && lines.size() > 1) {
            request.getHeaders().putSingle(HttpHeaders.IF_MATCH, String.join(",", lines));
        }
    }
}
