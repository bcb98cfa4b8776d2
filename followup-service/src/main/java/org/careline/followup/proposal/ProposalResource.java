package org.careline.followup.proposal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.careline.kit.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The proposed danger level 危险性等级建议. */
@Path("/proposals")
@RunOnVirtualThread
class ProposalResource {
    private final Proposals proposals;

    ProposalResource(Proposals proposals) {
        this.proposals = proposals;
    }

    @POST
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM, Role.PREVENTION_INSTITUTION})
    @Operation(
            operationId = "proposeLevel",
            summary = "按行为建议危险性等级，并列出将被通报者。The level the behaviour proposes, and who would be told.")
    public ProposalView propose(@NotNull @Valid ProposalForm form) {
        return proposals.propose(form);
    }
}
