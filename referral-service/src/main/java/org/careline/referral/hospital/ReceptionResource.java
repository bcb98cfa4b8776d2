package org.careline.referral.hospital;

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

/** The addressed hospital answers and records 接诊. */
@Path("/transfers/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.GREEN_CHANNEL_DESK, Role.PSYCHIATRIST})
class ReceptionResource {
    private final Reception reception;

    ReceptionResource(Reception reception) {
        this.reception = reception;
    }

    @POST
    @Path("acceptance")
    @Operation(summary = "接收。Accept.")
    @APIResponseSchema(TransferView.class)
    public RestResponse<TransferView> accept(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return TransferAnswer.of(reception.accept(id, ifMatch));
    }

    @POST
    @Path("decline")
    @Operation(summary = "不接收；此后本院不再可见。Decline; from then on this hospital does not see it.")
    public void decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DeclineForm form) {
        reception.decline(id, ifMatch, form);
    }

    @POST
    @Path("non-arrival")
    @Operation(summary = "未到院；此后本院不再可见。Not arrived; from then on this hospital does not see it.")
    public void notArrived(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        reception.notArrived(id, ifMatch);
    }

    @POST
    @Path("admission")
    @Operation(summary = "入院。Admitted.")
    @APIResponseSchema(TransferView.class)
    public RestResponse<TransferView> admit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdmissionForm form) {
        return TransferAnswer.of(reception.admit(id, ifMatch, form));
    }

    @POST
    @Path("discharge")
    @Operation(summary = "出院。Discharged.")
    @APIResponseSchema(TransferView.class)
    public RestResponse<TransferView> discharge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DischargeForm form) {
        return TransferAnswer.of(reception.discharge(id, ifMatch, form));
    }
}
