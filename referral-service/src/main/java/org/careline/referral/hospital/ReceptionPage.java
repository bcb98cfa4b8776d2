package org.careline.referral.hospital;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careline.events.DeclineReason;
import org.careline.kit.access.Role;
import org.careline.referral.console.TransferAction;
import org.careline.referral.console.TransferActions;
import org.careline.referral.console.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the desk answers and records from the board 接诊. */
@Path("/console/transfers/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.GREEN_CHANNEL_DESK, Role.PSYCHIATRIST})
class ReceptionPage {
    private final Reception reception;
    private final TransferActions moves;
    private final Typed typed;

    ReceptionPage(Reception reception, TransferActions moves, Typed typed) {
        this.reception = reception;
        this.moves = moves;
        this.typed = typed;
    }

    @POST
    @Path("acceptance")
    public RestResponse<String> accept(
            @PathParam("id") UUID id, @RestForm @Nullable Long version, @RestForm @Nullable String back) {
        return moves.make(id, TransferAction.ACCEPT, version, back, ifMatch -> reception.accept(id, ifMatch));
    }

    /** Back to the board always: from then on the hospital does not see it. */
    @POST
    @Path("decline")
    public RestResponse<String> decline(
            @PathParam("id") UUID id,
            @RestForm @Nullable Long version,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String note) {
        var form = typed.checked(new DeclineForm(typed.code(DeclineReason.class, reason, "reason"), typed.text(note)));
        return moves.make(
                id, TransferAction.DECLINE, version, "board", ifMatch -> reception.decline(id, ifMatch, form));
    }

    @POST
    @Path("non-arrival")
    public RestResponse<String> notArrived(@PathParam("id") UUID id, @RestForm @Nullable Long version) {
        return moves.make(
                id, TransferAction.NOT_ARRIVED, version, "board", ifMatch -> reception.notArrived(id, ifMatch));
    }

    @POST
    @Path("admission")
    public RestResponse<String> admit(
            @PathParam("id") UUID id,
            @RestForm @Nullable Long version,
            @RestForm @Nullable String back,
            @RestForm @Nullable String admittedAt) {
        var form = typed.checked(new AdmissionForm(typed.time(admittedAt, "admittedAt")));
        return moves.make(id, TransferAction.ADMIT, version, back, ifMatch -> reception.admit(id, ifMatch, form));
    }

    @POST
    @Path("discharge")
    public RestResponse<String> discharge(
            @PathParam("id") UUID id,
            @RestForm @Nullable Long version,
            @RestForm @Nullable String back,
            @RestForm @Nullable String dischargedAt,
            @RestForm @Nullable String advice) {
        var form = typed.checked(new DischargeForm(typed.time(dischargedAt, "dischargedAt"), typed.text(advice)));
        return moves.make(
                id, TransferAction.DISCHARGE, version, back, ifMatch -> reception.discharge(id, ifMatch, form));
    }
}
