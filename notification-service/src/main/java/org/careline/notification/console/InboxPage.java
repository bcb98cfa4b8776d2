package org.careline.notification.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The inbox as a page 通报收件箱: what waits, most urgent first, arriving by itself; no person is named on it. */
@Path("/console/inbox")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION})
class InboxPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance inbox(InboxView inbox);

        static native TemplateInstance list(InboxView inbox);

        static native TemplateInstance handled(List<InboxLine> lines, @Nullable String next);

        private Templates() {}
    }

    private final Pages pages;
    private final InboxLines lines;

    InboxPage(Pages pages, InboxLines lines) {
        this.pages = pages;
        this.lines = lines;
    }

    @GET
    public RestResponse<String> inbox(
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1000) int page,
            @QueryParam("updates") @DefaultValue("1") @Min(1) @Max(1000) int updates) {
        return pages.show(Templates.inbox(lines.waiting(page, updates)));
    }

    /** What the page asks for when it hears that something changed. */
    @GET
    @Path("list")
    public RestResponse<String> list(
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1000) int page,
            @QueryParam("updates") @DefaultValue("1") @Min(1) @Max(1000) int updates) {
        return pages.show(Templates.list(lines.waiting(page, updates)));
    }

    @GET
    @Path("handled")
    public RestResponse<String> handled(@QueryParam("cursor") @Nullable UUID cursor) {
        var page = lines.doneWith(cursor);
        return pages.show(Templates.handled(page.items(), page.next()));
    }
}
