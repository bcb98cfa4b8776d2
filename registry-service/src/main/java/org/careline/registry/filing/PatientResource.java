package org.careline.registry.filing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.careline.events.PatientEvent.PatientState;
import org.careline.kit.access.Role;
import org.careline.kit.web.Created;
import org.careline.kit.web.Preconditions;
import org.careline.registry.duplicate.LookView;
import org.careline.registry.filing.form.PatientForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Files of patients 患者档案. */
@Path("/patients")
@Tag(name = "patients", description = "患者档案")
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM, Role.PREVENTION_INSTITUTION})
@RunOnVirtualThread
class PatientResource {
    private final Patients patients;
    private final OwnStates states;

    PatientResource(Patients patients, OwnStates states) {
        this.patients = patients;
        this.states = states;
    }

    @POST
    @Operation(summary = "建档 Register a patient")
    public RestResponse<PatientView> register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PatientForm form) {
        var view = patients.register(key, form);
        return Created.in("/patients", view.id(), view.version(), view);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "查看档案 Read a file")
    public RestResponse<PatientView> read(UUID id) {
        return answer(patients.read(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "订正档案 Correct or complete a file")
    public RestResponse<PatientView> correct(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid PatientForm form) {
        return answer(patients.correct(id, ifMatch, form));
    }

    @GET
    @Path("/{id}/looks")
    @Operation(summary = "查重核查记录 Which institutions learned, by a review of duplicates, with whom the file lies")
    public List<LookView> looks(UUID id) {
        return patients.looks(id);
    }

    @POST
    @Path("/states")
    @Operation(
            summary =
                    "患者状态 What the events say of the caller's own patients, for a service that has not heard them yet")
    public List<PatientState> states(@NotNull @Valid StatesForm form) {
        return states.of(form);
    }

    private static RestResponse<PatientView> answer(PatientView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }
}
