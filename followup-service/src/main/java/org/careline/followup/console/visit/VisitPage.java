package org.careline.followup.console.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.careline.followup.console.shown.Bodies;
import org.careline.followup.console.shown.RegistryGateway;
import org.careline.followup.console.told.ToldPanel;
import org.careline.followup.visit.VisitView;
import org.careline.followup.visit.Visits;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A visit as it was recorded 随访记录, with who was told, live. */
@Path("/console/visits/{visit}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class VisitPage {
    private final Pages pages;
    private final Visits visits;
    private final Bodies bodies;
    private final RegistryGateway registry;
    private final CurrentCaller caller;

    VisitPage(Pages pages, Visits visits, Bodies bodies, RegistryGateway registry, CurrentCaller caller) {
        this.pages = pages;
        this.visits = visits;
        this.bodies = bodies;
        this.registry = registry;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "visitPage", summary = "随访记录 A visit, and who was told")
    public RestResponse<String> open(UUID visit, @QueryParam("saved") @Nullable String saved) {
        var seen = visits.read(visit);
        var names = namesIn(seen);
        return pages.show(VisitTemplates.record(
                seen,
                ToldPanel.of(seen, names),
                registry.of(seen.patient()),
                names.getOrDefault(seen.assessingOrganisation(), seen.assessingOrganisation()),
                saved != null,
                caller.get().is(Role.COMMUNITY_DOCTOR)));
    }

    private Map<String, String> namesIn(VisitView visit) {
        var codes = new HashSet<String>();
        codes.add(visit.assessingOrganisation());
        codes.addAll(ToldPanel.named(visit));
        return bodies.of(codes);
    }
}
