package org.careline.referral.hospital;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.referral.console.TransferAction;
import org.careline.referral.console.TransferActions;
import org.jboss.resteasy.reactive.RestResponse;

/** What the desk answers and records from the board 接诊. */
@Path("/console/transfers/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.GREEN_CHANNEL_DESK, Role.PSYCHIATRIST})
class ReceptionPage {
    private final Reception reception;
    private final TransferActions moves;

    ReceptionPage(Reception reception, TransferActions moves) {
        this.reception = reception;
        this.moves = moves;
    }

    @POST
    @Path("acceptance")
    public RestResponse<String> accept(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return moves.make(id, TransferAction.ACCEPT, sent, ifMatch -> reception.accept(id, ifMatch));
    }

    @POST
    @Path("decline")
    public RestResponse<String> decline(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = moves.read(DeclineForm.class, sent);
        return moves.make(id, TransferAction.DECLINE, sent, ifMatch -> reception.decline(id, ifMatch, form));
    }

    @POST
    @Path("non-arrival")
    public RestResponse<String> notArrived(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return moves.make(id, TransferAction.NOT_ARRIVED, sent, ifMatch -> reception.notArrived(id, ifMatch));
    }

    @POST
    @Path("admission")
    public RestResponse<String> admit(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = moves.read(AdmissionForm.class, sent);
        return moves.make(id, TransferAction.ADMIT, sent, ifMatch -> reception.admit(id, ifMatch, form));
    }

    @POST
    @Path("discharge")
    public RestResponse<String> discharge(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = moves.read(DischargeForm.class, sent);
        return moves.make(id, TransferAction.DISCHARGE, sent, ifMatch -> reception.discharge(id, ifMatch, form));
    }
}
