package org.careline.referral.referral;

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

/** What doctor, psychiatrist and prevention institution decide from the board 上转决定. */
@Path("/console/transfers/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DecisionPage {
    private final Decisions decisions;
    private final TransferActions moves;

    DecisionPage(Decisions decisions, TransferActions moves) {
        this.decisions = decisions;
        this.moves = moves;
    }

    @POST
    @Path("confirmation")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
    public RestResponse<String> confirm(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = moves.read(ConfirmationForm.class, sent);
        var which = sent.containsKey("again") ? TransferAction.SEND_AGAIN : TransferAction.CONFIRM;
        return moves.make(id, which, sent, ifMatch -> decisions.confirm(id, ifMatch, form));
    }

    @POST
    @Path("stand-down")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
    public RestResponse<String> standDown(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = moves.read(StandDownForm.class, sent);
        return moves.make(id, TransferAction.STAND_DOWN, sent, ifMatch -> decisions.standDown(id, ifMatch, form));
    }

    @POST
    @Path("stand-down-review")
    @RolesAllowed({Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
    public RestResponse<String> review(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = moves.read(ReviewForm.class, sent);
        return moves.make(id, TransferAction.REVIEW, sent, ifMatch -> decisions.review(id, ifMatch, form));
    }

    @POST
    @Path("completion")
    @RolesAllowed(Role.COMMUNITY_DOCTOR)
    public RestResponse<String> complete(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return moves.make(id, TransferAction.COMPLETE, sent, ifMatch -> decisions.complete(id, ifMatch));
    }

    @POST
    @Path("cancellation")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
    public RestResponse<String> cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = moves.read(CancellationForm.class, sent);
        return moves.make(id, TransferAction.CANCEL, sent, ifMatch -> decisions.cancel(id, ifMatch, form));
    }
}
