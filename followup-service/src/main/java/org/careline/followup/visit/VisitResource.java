package org.careline.followup.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.careline.followup.form.VisitForm;
import org.careline.kit.access.Role;
import org.careline.kit.web.Created;
import org.careline.kit.web.CursorPage;
import org.careline.kit.web.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Visits with their danger assessment 随访, 危险性评估. */
@Path("/")
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM, Role.PREVENTION_INSTITUTION})
class VisitResource {
    private final Reception reception;
    private final Visits visits;
    private final Corrections corrections;

    VisitResource(Reception reception, Visits visits, Corrections corrections) {
        this.reception = reception;
        this.visits = visits;
        this.corrections = corrections;
    }

    @POST
    @Path("visits")
    @ResponseStatus(201)
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM})
    @Operation(operationId = "recordVisit", summary = "登记一次随访及危险性评估。Records a visit with its danger assessment.")
    public RestResponse<VisitView> record(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid VisitForm form) {
        return created(reception.record(key, form));
    }

    @GET
    @Path("visits/{visit}")
    @Operation(operationId = "readVisit", summary = "随访记录、通报与签收情况。The visit, who was told, who has signed.")
    public RestResponse<VisitView> read(@PathParam("visit") UUID id) {
        return tagged(visits.read(id));
    }

    @POST
    @Path("visits/{visit}/correction")
    @ResponseStatus(201)
    @Operation(operationId = "correctVisit", summary = "以新记录更正。Replaces the visit by a new one.")
    public RestResponse<VisitView> correct(
            @PathParam("visit") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid VisitForm form) {
        return created(corrections.correct(id, ifMatch, key, form));
    }

    @POST
    @Path("visits/{visit}/withdrawal")
    @Operation(operationId = "withdrawVisit", summary = "撤回。Takes back what should not have been entered.")
    public RestResponse<VisitView> withdraw(
            @PathParam("visit") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WithdrawalForm form) {
        return tagged(corrections.withdraw(id, ifMatch, form.reason()));
    }

    @GET
    @Path("patients/{patient}/visits")
    @Operation(operationId = "listVisits", summary = "患者的随访记录，新者在前。The patient's visits, the latest first.")
    public CursorPage<VisitView> ofPatient(
            @PathParam("patient") UUID patient,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50) int limit) {
        return visits.ofPatient(patient, cursor, limit);
    }

    private static RestResponse<VisitView> created(VisitView visit) {
        return Created.in("/visits", visit.id(), visit.version(), visit);
    }

    private static RestResponse<VisitView> tagged(VisitView visit) {
        return RestResponse.ResponseBuilder.ok(visit)
                .header("ETag", Preconditions.etag(visit.version()))
                .build();
    }
}
