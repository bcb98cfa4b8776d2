package org.careline.kit.console;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** A form counts only when a page of the console sent it, and the account that filled it in. */
@Provider
class FormProtection implements ContainerRequestFilter {
    static final String ACCOUNT = "Careline-Account";
    private static final Set<String> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<String> OURS = List.of("same-origin", "same-site");

    private final Origins origins;
    private final CurrentCaller caller;

    FormProtection(Origins origins, CurrentCaller caller) {
        this.origins = origins;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod()) || !ProblemPages.isConsole(request)) {
            return;
        }
        if (!isFromThePages(request)) {
            throw new RefusedException(ConsoleRefusal.FORM_FROM_ELSEWHERE);
        }
        if (!isOfThisAccount(request.getHeaderString(ACCOUNT))) {
            throw new RefusedException(ConsoleRefusal.ANOTHER_ACCOUNT);
        }
    }

    /** A browser sends a token of its own accord only as a cookie; whoever puts it into a header is no foreign page. */
    private boolean isFromThePages(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        if (origin != null) {
            return origins.services().contains(origin);
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        return site == null ? isBearer(request) : OURS.contains(site);
    }

    private static boolean isBearer(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private boolean isOfThisAccount(@Nullable String mark) {
        return mark == null
                || caller.find().map(Frames::mark).filter(mark::equals).isPresent();
    }
}
