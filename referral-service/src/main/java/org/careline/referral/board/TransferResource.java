package org.careline.referral.board;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.web.CursorPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading transfers 转诊看板: the community by its areas, the hospital by what is addressed to it. */
@Path("/transfers")
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION, Role.PSYCHIATRIST, Role.GREEN_CHANNEL_DESK})
class TransferResource {
    private static final String STATES =
            "open|closed|awaiting-decision|confirmed|accepted|not-placed|admitted|discharged"
                    + "|completed|stood-down|cancelled";

    private final Board board;

    TransferResource(Board board) {
        this.board = board;
    }

    @GET
    @Operation(summary = "转诊列表，未落实在最前。The list, the not placed first.")
    public CursorPage<TransferView> list(
            @QueryParam("state") @Pattern(regexp = STATES) @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return board.list(state, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一份转诊记录。One transfer.")
    @APIResponseSchema(TransferView.class)
    public RestResponse<TransferView> read(@PathParam("id") UUID id) {
        return TransferAnswer.of(board.read(id));
    }
}
