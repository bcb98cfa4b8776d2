package org.careline.kit.console;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A locked browser opens no page. What an open page asks for by itself goes on: an inbox on the wall shows new alerts
 * while another page of the same browser is locked.
 */
@Provider
class LockedPages implements ContainerRequestFilter {
    private static final Set<String> OPEN =
            Set.of("console/unlock", "console/sign-out", "console/signed-out", "console/language", "console/lock");

    private final Locks locks;
    private final SecurityIdentity identity;
    private final Frames frames;

    LockedPages(Locks locks, SecurityIdentity identity, Frames frames) {
        this.locks = locks;
        this.identity = identity;
        this.frames = frames;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var locked = request.getCookies().get(Locks.COOKIE);
        if (locked == null || !ProblemPages.isConsole(request) || !isNavigation(request) || isOpen(request)) {
            return;
        }
        if (!identity.isAnonymous() && locks.isLocked(locked.getValue(), identity)) {
            request.abortWith(Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, frames.root() + "/console/unlock?back=" + back(request))
                    .build());
        }
    }

    private static boolean isOpen(ContainerRequestContext request) {
        return OPEN.contains(request.getUriInfo().getPath().replaceFirst("^/+", ""));
    }

    /** An older browser does not say what it opens; then everything counts that no script has asked for. */
    private static boolean isNavigation(ContainerRequestContext request) {
        var mode = request.getHeaderString("Sec-Fetch-Mode");
        return mode == null
                ? request.getHeaderString("X-Requested-With") == null
                        && request.getHeaderString("HX-Request") == null
                        && String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT))
                                .contains("text/html")
                : mode.equals("navigate");
    }

    private String back(ContainerRequestContext request) {
        var address = request.getUriInfo().getRequestUri();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var here =
                HttpMethod.GET.equals(request.getMethod()) ? address.getRawPath() + query : frames.root() + "/console/";
        return URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
