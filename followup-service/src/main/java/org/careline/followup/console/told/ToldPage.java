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
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.careline.followup.console.shown.Bodies;
import org.careline.followup.receivers.ReceiverView;
import org.careline.followup.visit.Visits;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.NotThereException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The part of a visit's page that renews itself 通报与签收, and the form for a phone call (rules 17.3). */
@Path("/console/visits/{visit}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class ToldPage {
    @CheckedTemplate(basePath = "told")
    static class Templates {
        static native TemplateInstance panel(ToldPanel panel);

        static native TemplateInstance phone(UUID visit, ReceiverView receiver, LocalDateTime now);

        private Templates() {}
    }

    private final Pages pages;
    private final Visits visits;
    private final Bodies bodies;
    private final Clock clock;

    ToldPage(Pages pages, Visits visits, Bodies bodies, Clock clock) {
        this.pages = pages;
        this.visits = visits;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** @param seen mark of what the page shows already: nothing is sent twice */
    @GET
    @Path("told")
    @Operation(operationId = "toldPart", summary = "通报与签收 Who was told, as it stands now")
    public RestResponse<String> panel(UUID visit, @QueryParam("seen") @Nullable String seen) {
        var now = visits.watch(visit);
        var escalated = now.receivers().stream()
                .map(ReceiverView::escalatedTo)
                .filter(Objects::nonNull)
                .toList();
        var panel = ToldPanel.of(now, bodies.of(escalated));
        return panel.mark().equals(seen) && panel.live()
                ? RestResponse.noContent()
                : pages.show(Templates.panel(panel));
    }

    @GET
    @Path("alerts/{alert}/phone")
    @Operation(operationId = "phonePage", summary = "电话告知 The form for a phone call")
    public RestResponse<String> phone(UUID visit, UUID alert) {
        var receiver = visits.watch(visit).receivers().stream()
                .filter(one -> one.alert().equals(alert))
                .findFirst()
                .orElseThrow(NotThereException::new);
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        return pages.show(Templates.phone(visit, receiver, now));
    }
}
