package org.careline.kit.ops;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.careline.kit.access.Role;
import org.careline.kit.inbox.ParkedEventView;
import org.careline.kit.inbox.ParkedEvents;
import org.careline.kit.inbox.ReplayView;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** Events that listeners could not hear. */
@Path("/ops/parked")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
public class ParkedResource {
    private final ParkedEvents parked;

    ParkedResource(ParkedEvents parked) {
        this.parked = parked;
    }

    @GET
    public CursorPage<ParkedEventView> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.of(parked.page(Page.after(cursor), limit + 1), limit, ParkedEventView::id);
    }

    @POST
    @Path("{id}/replay")
    public ReplayView replay(@PathParam("id") long id) {
        return parked.replay(id);
    }
}
