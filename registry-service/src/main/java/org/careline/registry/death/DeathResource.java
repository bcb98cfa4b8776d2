package org.careline.registry.death;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Death of a patient 死亡. */
@Path("/patients/{id}/death")
@Tag(name = "patients", description = "患者档案")
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM, Role.PREVENTION_INSTITUTION})
@RunOnVirtualThread
class DeathResource {
    private final Deaths deaths;

    DeathResource(Deaths deaths) {
        this.deaths = deaths;
    }

    @POST
    @Operation(summary = "登记死亡 Register a death")
    public RestResponse<PatientView> register(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid DeathForm form) {
        return answer(deaths.register(id, ifMatch, form));
    }

    @PUT
    @Operation(summary = "更正死亡登记 Correct the day or the cause of a death")
    public RestResponse<PatientView> correct(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeathCorrectionForm form) {
        return answer(deaths.correct(id, ifMatch, form));
    }

    @POST
    @Path("/withdrawal")
    @Operation(summary = "撤销死亡登记 Take back a death that was registered on the wrong file")
    public RestResponse<PatientView> withdraw(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeathWithdrawalForm form) {
        return answer(deaths.withdraw(id, ifMatch, form));
    }

    private static RestResponse<PatientView> answer(PatientView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }
}
