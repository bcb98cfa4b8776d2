package org.careline.followup.console.told;

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
import org.careline.followup.console.shown.Bodies;
import org.careline.followup.visit.Visits;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The part of a visit's page that renews itself 通报与签收 (rules 17.3). */
@Path("/console/visits/{visit}/told")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class ToldPage {
    @CheckedTemplate(basePath = "told")
    static class Templates {
        static native TemplateInstance panel(ToldPanel panel);

        private Templates() {}
    }

    private final Pages pages;
    private final Visits visits;
    private final Bodies bodies;

    ToldPage(Pages pages, Visits visits, Bodies bodies) {
        this.pages = pages;
        this.visits = visits;
        this.bodies = bodies;
    }

    /** @param seen mark of what the page shows already: nothing is sent twice */
    @GET
    @Operation(operationId = "toldPart", summary = "通报与签收 Who was told, as it stands now")
    public RestResponse<String> panel(UUID visit, @QueryParam("seen") @Nullable String seen) {
        var now = visits.watch(visit);
        var panel = ToldPanel.of(now, bodies.of(ToldPanel.named(now)));
        return panel.mark().equals(seen) && panel.live()
                ? RestResponse.noContent()
                : pages.show(Templates.panel(panel));
    }
}
