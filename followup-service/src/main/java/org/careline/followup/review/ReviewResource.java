package org.careline.followup.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.careline.kit.access.Role;
import org.careline.kit.web.CursorPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Levels stated against the signs 低报复核. */
@Path("/reviews")
@RunOnVirtualThread
class ReviewResource {
    private final Reviews reviews;

    ReviewResource(Reviews reviews) {
        this.reviews = reviews;
    }

    @GET
    @RolesAllowed(Role.PREVENTION_INSTITUTION)
    @Operation(operationId = "readReviews", summary = "填报等级低于提示的随访。Levels stated against the signs.")
    public CursorPage<ReviewView> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(50) int limit) {
        return reviews.page(cursor, limit);
    }
}
