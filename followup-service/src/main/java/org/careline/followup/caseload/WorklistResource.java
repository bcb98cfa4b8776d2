package org.careline.followup.caseload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.careline.kit.access.Role;
import org.careline.kit.text.Dates;
import org.careline.kit.web.CursorPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The worklist of the day 随访工作清单. */
@Path("/worklist")
@RunOnVirtualThread
class WorklistResource {
    private final Worklist worklist;

    WorklistResource(Worklist worklist) {
        this.worklist = worklist;
    }

    @GET
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM, Role.PREVENTION_INSTITUTION})
    @Operation(operationId = "readWorklist", summary = "应随访患者，最急者在前。Patients due for a visit, most urgent first.")
    public CursorPage<WorklistEntry> page(
            @QueryParam("until") @Schema(implementation = LocalDate.class) @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(50) int limit) {
        return worklist.page(Dates.parameter("until", until), cursor, limit);
    }
}
