package org.careline.registry.directory.proposal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.web.CursorPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Changes of duties that wait for a second person 待确认的管辖变更, of the caller's authority alone. */
@Path("/duty-proposals")
@Tag(name = "directory", description = "机构与管辖目录")
@RolesAllowed(Role.HEALTH_AUTHORITY)
@RunOnVirtualThread
class ProposalResource {
    private final Proposals proposals;
    private final ProposalLocation location;

    ProposalResource(Proposals proposals, ProposalLocation location) {
        this.proposals = proposals;
        this.location = location;
    }

    @POST
    @Operation(summary = "批量变更管辖 Propose many changes as one: all take effect or none")
    @APIResponse(
            responseCode = "202",
            description = "It waits for a second person at Location",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public RestResponse<Object> propose(@NotNull @Valid ProposalForm form) {
        return location.waiting(proposals.propose(form));
    }

    @GET
    @Operation(summary = "管辖变更列表 Proposals, the newest first")
    public CursorPage<ProposalView> list(
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return proposals.list(cursor, limit);
    }

    @GET
    @Path("/{proposal}")
    @Operation(summary = "一项管辖变更 One proposal")
    public ProposalView read(UUID proposal) {
        return proposals.read(proposal);
    }

    @POST
    @Path("/{proposal}/confirmation")
    @Operation(summary = "确认变更 Confirm as the second person")
    public ProposalView confirm(UUID proposal) {
        return proposals.confirm(proposal);
    }

    @POST
    @Path("/{proposal}/withdrawal")
    @Operation(summary = "撤回变更 Take back one's own proposal")
    public ProposalView withdraw(UUID proposal) {
        return proposals.withdraw(proposal);
    }
}
