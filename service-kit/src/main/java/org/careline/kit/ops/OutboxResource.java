package org.careline.kit.ops;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.careline.kit.access.Role;
import org.careline.kit.operations.OutboxHandling;
import org.careline.kit.outbox.OutboxFigures;
import org.careline.kit.outbox.OutboxOperations;
import org.careline.kit.outbox.ParkedRowView;
import org.careline.kit.outbox.ReplayProgress;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.web.CursorPage;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What this service has to tell and has told. */
@Path("/ops/outbox")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
public class OutboxResource {
    private final OutboxOperations outbox;
    private final OutboxHandling handling;

    OutboxResource(OutboxOperations outbox, OutboxHandling handling) {
        this.outbox = outbox;
        this.handling = handling;
    }

    /** @param from everything appended from then on */
    public record ReplayForm(@NotNull OffsetDateTime from) {}

    @GET
    public OutboxFigures figures() {
        return outbox.figures();
    }

    @GET
    @Path("parked")
    public CursorPage<ParkedRowView> parked(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.of(outbox.parked(Page.after(cursor), limit + 1), limit, ParkedRowView::id);
    }

    @POST
    @Path("parked/{id}/retry")
    public void retry(@PathParam("id") long id) {
        handling.retry(id);
    }

    @POST
    @Path("replay")
    @ResponseStatus(202)
    public void replay(@NotNull @Valid ReplayForm form) {
        handling.replayFrom(form.from());
    }

    /** How far the last replay is. */
    @GET
    @Path("replay")
    public ReplayProgress replay() {
        return outbox.replay().orElseThrow(NotThereException::new);
    }

    /** What it has not told yet stays as it is. */
    @DELETE
    @Path("replay")
    public void cancelReplay() {
        handling.cancelReplay();
    }
}
