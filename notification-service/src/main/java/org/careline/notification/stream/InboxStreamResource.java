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
import java.util.List;
import org.careline.kit.access.Role;

/** The stream of an open inbox 实时通知: that something changed and how much waits, never about whom. */
@Path("/console/inbox/stream")
@RunOnVirtualThread
@Produces(MediaType.SERVER_SENT_EVENTS)
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION})
class InboxStreamResource {
    private final Openings openings;

    InboxStreamResource(Openings openings) {
        this.openings = openings;
    }

    @GET
    public void listen(
            @Context Sse sse,
            @Context SseEventSink sink,
            @Context SecurityContext security,
            @Context HttpServerResponse response) {
        openings.open(List.of(), sse, sink, security, response);
    }
}
