package org.careline.notification.stream;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;

/** The stream of an open board of an area 辖区总览: that something in it changed, never about whom. */
@Path("/console/board/stream")
@RunOnVirtualThread
@Produces(MediaType.SERVER_SENT_EVENTS)
@RolesAllowed(Role.PREVENTION_INSTITUTION)
class BoardStreamResource {
    private final Openings openings;
    private final FiguresTable figures;
    private final CurrentCaller caller;

    BoardStreamResource(Openings openings, FiguresTable figures, CurrentCaller caller) {
        this.openings = openings;
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    public void listen(
            @Context Sse sse,
            @Context SseEventSink sink,
            @Context SecurityContext security,
            @Context HttpServerResponse response) {
        openings.open(figures.heldBy(caller.get().organisation()), sse, sink, security, response);
    }
}
