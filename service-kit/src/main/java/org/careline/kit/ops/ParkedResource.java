package org.careline.kit.ops;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.careline.kit.inbox.SetAsideView;
import org.careline.kit.operations.ParkedHandling;
import org.careline.kit.operations.SetAsideLine;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** Events that listeners could not hear. */
@Path("/ops/parked")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
public class ParkedResource {
    private final ParkedEvents parked;
    private final ParkedHandling handling;

    ParkedResource(ParkedEvents parked, ParkedHandling handling) {
        this.parked = parked;
        this.handling = handling;
    }

    /** @param reason why these are never to be heard; kept encrypted */
    public record SetAsideForm(@NotBlank @Size(max = 500) String reason) {}

    @GET
    public CursorPage<ParkedEventView> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.of(parked.page(Page.after(cursor), limit + 1), limit, ParkedEventView::id);
    }

    @POST
    @Path("{id}/replay")
    public ReplayView replay(@PathParam("id") long id) {
        return handling.replay(id);
    }

    /** This event alone; where order is needed, it must be the first of its key. */
    @POST
    @Path("{id}/replay-one")
    public ReplayView replayOne(@PathParam("id") long id) {
        return handling.replayOne(id);
    }

    /** This event will not be heard; what waited behind it is. */
    @POST
    @Path("{id}/set-aside")
    public SetAsideView setAside(@PathParam("id") long id, @NotNull @Valid SetAsideForm form) {
        return handling.setAside(id, form.reason());
    }

    /** The same with everything parked for its listener and key. */
    @POST
    @Path("{id}/set-aside-key")
    public SetAsideView setAsideKey(@PathParam("id") long id, @NotNull @Valid SetAsideForm form) {
        return handling.setAsideKey(id, form.reason());
    }

    @GET
    @Path("set-aside")
    public CursorPage<SetAsideLine> setAside(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.of(handling.setAside(Page.after(cursor), limit + 1), limit, SetAsideLine::id);
    }
}
