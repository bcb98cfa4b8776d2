package org.careline.followup.console.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careline.followup.caseload.Caseload;
import org.careline.followup.console.shown.Names;
import org.careline.followup.console.shown.RegistryGateway;
import org.careline.followup.visit.Visits;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A patient's page 患者: last visits, levels over time, open alerts, green channel. */
@Path("/console/patients/{patient}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION})
class PatientPage {
    private static final int ROWS = 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance patient(PatientSheet sheet, Names names, boolean visits);

        private Templates() {}
    }

    private final Pages pages;
    private final Caseload caseload;
    private final Visits visits;
    private final RegistryGateway registry;
    private final CurrentCaller caller;

    PatientPage(Pages pages, Caseload caseload, Visits visits, RegistryGateway registry, CurrentCaller caller) {
        this.pages = pages;
        this.caseload = caseload;
        this.visits = visits;
        this.registry = registry;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "patientPage", summary = "患者随访概况 A patient's visits, levels and alerts")
    public RestResponse<String> open(UUID patient, @QueryParam("cursor") @Nullable String cursor) {
        var page = visits.ofPatient(patient, cursor, ROWS);
        var sheet = PatientSheet.of(patient, caseload.find(patient).orElse(null), page);
        var doctor = caller.get().is(Role.COMMUNITY_DOCTOR);
        return pages.show(Templates.patient(sheet, registry.of(patient), doctor));
    }
}
