package org.careline.referral.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.referral.board.TransferAnswer;
import org.careline.referral.board.TransferView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The community decides on transfers 上转决定. */
@Path("/transfers/{id}")
@RunOnVirtualThread
class DecisionResource {
    private final Decisions decisions;

    DecisionResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @Path("confirmation")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
    @Operation(summary = "确认转诊并送往医院。Confirm and send; a transfer not placed is sent again.")
    @APIResponseSchema(TransferView.class)
    public RestResponse<TransferView> confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ConfirmationForm form) {
        return TransferAnswer.of(decisions.confirm(id, ifMatch, form));
    }

    @POST
    @Path("stand-down")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
    @Operation(summary = "解除提前通知。Stand the advance notice down.")
    @APIResponseSchema(TransferView.class)
    public RestResponse<TransferView> standDown(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StandDownForm form) {
        return TransferAnswer.of(decisions.standDown(id, ifMatch, form));
    }

    @POST
    @Path("stand-down-review")
    @RolesAllowed({Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
    @Operation(summary = "复核解除申请；须为另一人。Review a proposal to stand down, as a second person.")
    @APIResponseSchema(TransferView.class)
    public RestResponse<TransferView> review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReviewForm form) {
        return TransferAnswer.of(decisions.review(id, ifMatch, form));
    }

    @POST
    @Path("completion")
    @RolesAllowed(Role.COMMUNITY_DOCTOR)
    @Operation(summary = "接回社区，转诊完成。Take the patient back; the transfer is complete.")
    @APIResponseSchema(TransferView.class)
    public RestResponse<TransferView> complete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return TransferAnswer.of(decisions.complete(id, ifMatch));
    }

    @POST
    @Path("cancellation")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
    @Operation(summary = "取消转诊。Cancel a confirmed transfer.")
    @APIResponseSchema(TransferView.class)
    public RestResponse<TransferView> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CancellationForm form) {
        return TransferAnswer.of(decisions.cancel(id, ifMatch, form));
    }
}
