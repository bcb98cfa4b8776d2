package org.careline.registry.directory.proposal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.careline.kit.access.Role;
import org.careline.kit.web.Preconditions;
import org.careline.registry.constraint.KnownArea;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.JurisdictionForm;
import org.careline.registry.directory.JurisdictionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Says who has which duty where from now on 变更管辖. */
@Path("/jurisdictions/{duty}/{area}")
@Tag(name = "directory", description = "机构与管辖目录")
@RolesAllowed({Role.HEALTH_AUTHORITY, Role.OPERATOR})
@RunOnVirtualThread
class JurisdictionChangeResource {
    private final Proposals proposals;
    private final ProposalLocation location;

    JurisdictionChangeResource(Proposals proposals, ProposalLocation location) {
        this.proposals = proposals;
        this.location = location;
    }

    @PUT
    @Operation(
            summary =
                    "变更管辖 Say who has the duty from now on. An operator enters what was never there; a change of who answers waits for"
                            + " a second person of the health authority")
    @APIResponse(
            responseCode = "200",
            description = "It holds from now on",
            content = @Content(schema = @Schema(implementation = JurisdictionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It waits for a second person at Location",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public RestResponse<Object> keep(
            String duty,
            @KnownArea(
                            digits = {2, 4, 6, 9, 12},
                            message = Say.AREA_OF_ANY_SIZE)
                    String area,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid JurisdictionForm form) {
        return switch (proposals.keep(ProposedChange.known(duty), area, ifMatch, form)) {
            case Kept.InEffect kept ->
                RestResponse.ResponseBuilder.<Object>ok(kept.view())
                        .header(HttpHeaders.ETAG, Preconditions.etag(kept.view().version()))
                        .build();
            case Kept.Waiting waiting -> location.waiting(waiting.proposal());
        };
    }
}
