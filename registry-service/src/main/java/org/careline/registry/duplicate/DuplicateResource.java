package org.careline.registry.duplicate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.web.CursorPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reviews of numbers known elsewhere 重复建档核查, for the prevention institution of the area alone. */
@Path("/duplicates")
@Tag(name = "duplicates", description = "重复建档核查")
@RolesAllowed(Role.PREVENTION_INSTITUTION)
@RunOnVirtualThread
class DuplicateResource {
    private final DuplicateChecks checks;

    DuplicateResource(DuplicateChecks checks) {
        this.checks = checks;
    }

    @GET
    @Operation(summary = "待核查的重复建档 Duplicates to review")
    public CursorPage<DuplicateView> reviews(
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return checks.reviews(cursor, limit);
    }
}
