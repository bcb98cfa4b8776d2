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
import java.util.Map;
import java.util.stream.Collectors;
import org.careline.followup.console.shown.Bodies;
import org.careline.followup.console.shown.Names;
import org.careline.followup.console.shown.RegistryGateway;
import org.careline.followup.review.ReviewView;
import org.careline.followup.review.Reviews;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.web.CursorPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Levels stated below the signs, for the prevention institution to look at 低报复核 (rules 17.5). */
@Path("/console/reviews")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.PREVENTION_INSTITUTION)
class ReviewsPage {
    private static final int ROWS = 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reviews(CursorPage<ReviewView> page, Names names, Map<String, String> bodies);

        private Templates() {}
    }

    private final Pages pages;
    private final Reviews reviews;
    private final Bodies bodies;
    private final RegistryGateway registry;

    ReviewsPage(Pages pages, Reviews reviews, Bodies bodies, RegistryGateway registry) {
        this.pages = pages;
        this.reviews = reviews;
        this.bodies = bodies;
        this.registry = registry;
    }

    @GET
    @Operation(operationId = "reviewsPage", summary = "低报复核 Levels stated below the signs")
    public RestResponse<String> page(@QueryParam("cursor") @Nullable String cursor) {
        var page = reviews.page(cursor, ROWS);
        var assessors =
                page.items().stream().map(ReviewView::assessingOrganisation).collect(Collectors.toSet());
        var patients = page.items().stream().map(ReviewView::patient).toList();
        return pages.show(Templates.reviews(page, registry.of(patients), bodies.of(assessors)));
    }
}
