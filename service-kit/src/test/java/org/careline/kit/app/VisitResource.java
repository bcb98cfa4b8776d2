package org.careline.kit.app;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.web.Created;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/visits")
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION, Role.CLINIC_SYSTEM})
class VisitResource {
    private final Visits visits;

    VisitResource(Visits visits) {
        this.visits = visits;
    }

    @POST
    public RestResponse<VisitView> record(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid VisitForm form) {
        if (form.area().equals("999999")) {
            throw new InvalidFieldException("area", "没有这个区划代码。There is no such division code.");
        }
        var visit = visits.record(key, form);
        return Created.in("/visits", visit.id, visit.version, VisitView.from(visit));
    }

    @GET
    public List<String> areas() {
        return visits.areas();
    }

    @GET
    @Path("{id}")
    public VisitView read(@PathParam("id") UUID id) {
        return VisitView.from(visits.read(id));
    }

    @PUT
    @Path("{id}")
    public VisitView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid VisitForm form) {
        return VisitView.from(visits.change(id, ifMatch, form));
    }

    @POST
    @Path("{id}/correction")
    public void correct(@PathParam("id") UUID id) {
        throw new RefusedException(VisitRefusal.VISIT_ALREADY_CORRECTED);
    }

    @GET
    @Path("counts")
    public List<Long> counts() {
        return visits.countsAroundTheSystem();
    }

    @GET
    @Path("count-outside")
    public long countOutside() {
        return visits.countOutsideATransaction();
    }

    @GET
    @Path("bug")
    @Operation(hidden = true)
    public String bug(@QueryParam("name") String name) {
        throw new IllegalStateException("no row for " + name);
    }

    @GET
    @Path("slow")
    @Operation(hidden = true)
    public String slow() throws InterruptedException {
        Thread.sleep(2000);
        return "done";
    }

    @GET
    @Path("for-anybody")
    @Operation(hidden = true)
    @PermitAll
    public long forAnybody() {
        return visits.countOutsideATransaction();
    }
}
