package org.careline.referral.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.careline.events.CancellationReason;
import org.careline.events.DangerKind;
import org.careline.events.StandDownReason;
import org.careline.kit.access.Role;
import org.careline.referral.console.TransferAction;
import org.careline.referral.console.TransferActions;
import org.careline.referral.console.Typed;
import org.careline.referral.domain.Escort;
import org.careline.referral.domain.GuardianWord;
import org.careline.referral.domain.LegalGround;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What doctor, psychiatrist and prevention institution decide from the board 上转决定. */
@Path("/console/transfers/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DecisionPage {
    private final Decisions decisions;
    private final TransferActions moves;
    private final Typed typed;

    DecisionPage(Decisions decisions, TransferActions moves, Typed typed) {
        this.decisions = decisions;
        this.moves = moves;
        this.typed = typed;
    }

    @POST
    @Path("confirmation")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
    public RestResponse<String> confirm(
            @PathParam("id") UUID id,
            @RestForm @Nullable Long version,
            @RestForm @Nullable String again,
            @RestForm @Nullable List<String> kinds,
            @RestForm @Nullable String legalGround,
            @RestForm @Nullable String guardianWord,
            @RestForm @Nullable String escort,
            @RestForm @Nullable String physicalState,
            @RestForm @Nullable String hospital,
            @RestForm @Nullable String kindsDifferReason,
            @RestForm @Nullable String noEscortReason) {
        var form = typed.checked(new ConfirmationForm(
                typed.codes(DangerKind.class, kinds, "kinds"),
                typed.code(LegalGround.class, legalGround, "legalGround"),
                typed.code(GuardianWord.class, guardianWord, "guardianWord"),
                typed.code(Escort.class, escort, "escort"),
                typed.text(physicalState),
                typed.text(hospital),
                typed.text(kindsDifferReason),
                typed.text(noEscortReason)));
        var which = again == null ? TransferAction.CONFIRM : TransferAction.SEND_AGAIN;
        return moves.make(id, which, version, null, ifMatch -> decisions.confirm(id, ifMatch, form));
    }

    @POST
    @Path("stand-down")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
    public RestResponse<String> standDown(
            @PathParam("id") UUID id,
            @RestForm @Nullable Long version,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String note,
            @RestForm @Nullable String policeInformed) {
        var form = typed.checked(new StandDownForm(
                typed.code(StandDownReason.class, reason, "reason"), typed.text(note), policeInformed != null));
        return moves.make(
                id, TransferAction.STAND_DOWN, version, null, ifMatch -> decisions.standDown(id, ifMatch, form));
    }

    @POST
    @Path("stand-down-review")
    @RolesAllowed({Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
    public RestResponse<String> review(
            @PathParam("id") UUID id,
            @RestForm @Nullable Long version,
            @RestForm @Nullable String approved,
            @RestForm @Nullable String note) {
        var form = typed.checked(new ReviewForm("yes".equals(approved), typed.text(note)));
        return moves.make(id, TransferAction.REVIEW, version, null, ifMatch -> decisions.review(id, ifMatch, form));
    }

    @POST
    @Path("completion")
    @RolesAllowed(Role.COMMUNITY_DOCTOR)
    public RestResponse<String> complete(
            @PathParam("id") UUID id, @RestForm @Nullable Long version, @RestForm @Nullable String back) {
        return moves.make(id, TransferAction.COMPLETE, version, back, ifMatch -> decisions.complete(id, ifMatch));
    }

    @POST
    @Path("cancellation")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
    public RestResponse<String> cancel(
            @PathParam("id") UUID id,
            @RestForm @Nullable Long version,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String note) {
        var form = typed.checked(
                new CancellationForm(typed.code(CancellationReason.class, reason, "reason"), typed.text(note)));
        return moves.make(id, TransferAction.CANCEL, version, null, ifMatch -> decisions.cancel(id, ifMatch, form));
    }
}
