package org.careline.kit.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** What waits, what is parked, and having it tried again. */
@Path("/console/operations")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
class OperationsPage {
    private final Pages pages;
    private final Here here;
    private final Watch watch;
    private final OutboxHandling outbox;
    private final ParkedHandling parked;
    private final Clock clock;

    OperationsPage(Pages pages, Here here, Watch watch, OutboxHandling outbox, ParkedHandling parked, Clock clock) {
        this.pages = pages;
        this.here = here;
        this.watch = watch;
        this.outbox = outbox;
        this.parked = parked;
        this.clock = clock;
    }

    @GET
    public RestResponse<String> open(
            @QueryParam("rows") @DefaultValue("0") long rows,
            @QueryParam("events") @DefaultValue("0") long events,
            @QueryParam("done") @DefaultValue("") String done) {
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        return pages.show(OperationsTemplates.overview(
                here.place(),
                watch.figures(),
                watch.rows(rows),
                watch.events(events),
                watch.refused(),
                done,
                now.toString()));
    }

    @GET
    @Path("figures")
    public RestResponse<String> figures() {
        return pages.show(OperationsTemplates.figures(watch.figures()));
    }

    @POST
    @Path("outbox/{id}/retry")
    public RestResponse<String> retry(@PathParam("id") long id) {
        outbox.retry(id);
        return pages.seeOther("/console/operations?done=retried");
    }

    @POST
    @Path("parked/{id}/replay")
    public RestResponse<String> replay(@PathParam("id") long id) {
        return pages.show(OperationsTemplates.heard(here.place(), parked.replay(id), false));
    }

    @POST
    @Path("parked/{id}/replay-one")
    public RestResponse<String> replayOne(@PathParam("id") long id) {
        return pages.show(OperationsTemplates.heard(here.place(), parked.replayOne(id), true));
    }

    @POST
    @Path("parked/{id}/set-aside")
    public RestResponse<String> setAside(@PathParam("id") long id, @RestForm @NotBlank @Size(max = 500) String why) {
        return pages.show(OperationsTemplates.setAside(here.place(), parked.setAside(id, why.strip())));
    }

    @POST
    @Path("parked/{id}/set-aside-key")
    public RestResponse<String> setAsideKey(@PathParam("id") long id, @RestForm @NotBlank @Size(max = 500) String why) {
        return pages.show(OperationsTemplates.setAside(here.place(), parked.setAsideKey(id, why.strip())));
    }

    @GET
    @Path("set-aside")
    public RestResponse<String> setAside(@QueryParam("after") @DefaultValue("0") long after) {
        return pages.show(OperationsTemplates.setAsideList(here.place(), watch.setAside(after)));
    }
}
