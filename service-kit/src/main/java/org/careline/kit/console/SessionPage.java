package org.careline.kit.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.careline.kit.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing out, locking a browser that was left alone, and going on after signing in anew; open to every account. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@PermitAll
class SessionPage {
    private final Pages pages;
    private final Frames frames;
    private final Locks locks;
    private final Sessions sessions;
    private final SecurityIdentity identity;

    SessionPage(Pages pages, Frames frames, Locks locks, Sessions sessions, SecurityIdentity identity) {
        this.pages = pages;
        this.frames = frames;
        this.locks = locks;
        this.sessions = sessions;
        this.identity = identity;
    }

    @GET
    @Path("sign-out")
    @Operation(hidden = true)
    public RestResponse<String> beforeSigningOut() {
        return pages.show(ShellTemplates.signOut());
    }

    /** Locked as well: should the issuer not be reached, whoever comes next must give the password all the same. */
    @POST
    @Path("sign-out")
    @Operation(hidden = true)
    public RestResponse<String> signOut() {
        sessions.endEverywhere();
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, frames.root() + "/console/signed-out")
                .header("Clear-Site-Data", "\"cache\"")
                .cookie(locks.lock())
                .build();
    }

    @POST
    @Path("lock")
    @Operation(hidden = true)
    public RestResponse<String> lock() {
        return RestResponse.ResponseBuilder.<String>noContent()
                .cookie(locks.lock())
                .build();
    }

    /** Asked by somebody whose browser is locked: back where they were, once they have signed in anew. */
    @GET
    @Path("unlock")
    @Operation(hidden = true)
    public RestResponse<String> unlock(
            @QueryParam("back") @DefaultValue("") String back, @CookieParam(Locks.COOKIE) @Nullable String locked) {
        if (!locks.isLocked(locked, identity)) {
            return seeOther(frames.back(back), locks.unlock());
        }
        if (Locks.signedInAt(identity).isEmpty()) {
            throw new RefusedException(ConsoleRefusal.SIGN_IN_TIME_UNKNOWN);
        }
        sessions.endHere();
        var again =
                frames.root() + "/console/unlock?back=" + URLEncoder.encode(frames.back(back), StandardCharsets.UTF_8);
        return seeOther(again, null);
    }

    private static RestResponse<String> seeOther(String target, @Nullable NewCookie cookie) {
        var answer = RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, target);
        return cookie == null ? answer.build() : answer.cookie(cookie).build();
    }
}
