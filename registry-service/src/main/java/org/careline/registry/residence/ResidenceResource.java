package org.careline.registry.residence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.web.Preconditions;
import org.careline.registry.filing.PatientView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Change of residence 迁居: the file, and whoever must be told, go with the person. */
@Path("/patients/{id}/residence")
@Tag(name = "patients", description = "患者档案")
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM, Role.PREVENTION_INSTITUTION})
@RunOnVirtualThread
class ResidenceResource {
    private final Moves moves;

    ResidenceResource(Moves moves) {
        this.moves = moves;
    }

    @POST
    @Operation(summary = "迁居 Change of residence")
    public RestResponse<PatientView> move(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid ResidenceForm form) {
        var view = moves.move(id, ifMatch, form);
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }
}
