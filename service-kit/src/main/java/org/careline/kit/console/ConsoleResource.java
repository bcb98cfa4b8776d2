package org.careline.kit.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.problem.NotThereException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What every console has: the way to one's home, the language, and whether one is still signed in. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Role.COMMUNITY_DOCTOR,
    Role.PSYCHIATRIST,
    Role.PREVENTION_INSTITUTION,
    Role.POLICE,
    Role.GRID_CENTRE,
    Role.GREEN_CHANNEL_DESK,
    Role.HEALTH_AUTHORITY,
    Role.OPERATOR
})
class ConsoleResource {
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final Pages pages;
    private final Frames frames;
    private final Navigation navigation;
    private final CurrentCaller caller;
    private final Locks locks;
    private final SecurityIdentity identity;

    ConsoleResource(
            Pages pages,
            Frames frames,
            Navigation navigation,
            CurrentCaller caller,
            Locks locks,
            SecurityIdentity identity) {
        this.pages = pages;
        this.frames = frames;
        this.navigation = navigation;
        this.caller = caller;
        this.locks = locks;
        this.identity = identity;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> home() {
        return pages.seeOther(navigation.home(caller.get().roles()).orElseThrow(NotThereException::new));
    }

    /** Asked by the script of a page before it shows again what was typed: is it still the same account, and was it locked? */
    @GET
    @Path("session")
    @Operation(hidden = true)
    public RestResponse<String> session(@CookieParam(Locks.COOKIE) @Nullable String locked) {
        return RestResponse.ResponseBuilder.<String>noContent()
                .header(FormProtection.ACCOUNT, Frames.mark(caller.get()))
                .header("Careline-Locked", locks.isLocked(locked, identity))
                .build();
    }

    @GET
    @Path("signed-in")
    @Operation(hidden = true)
    public RestResponse<String> signedIn() {
        return pages.show(ShellTemplates.signedIn());
    }

    @GET
    @Path("signed-out")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> signedOut() {
        return pages.show(ShellTemplates.signedOut());
    }

    @POST
    @Path("language")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> language(@RestForm @Nullable String language, @RestForm @Nullable String back) {
        var english = Language.ENGLISH.equals(language);
        var cookie = new NewCookie.Builder(Language.COOKIE)
                .value(english ? Language.ENGLISH : Language.CHINESE)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .build();
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, frames.back(back))
                .cookie(cookie)
                .build();
    }
}
