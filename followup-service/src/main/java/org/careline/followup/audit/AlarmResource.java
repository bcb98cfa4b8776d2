package org.careline.followup.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.careline.kit.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What dangers lack, for the operator 漏报警示. */
@Path("/alarms")
@RunOnVirtualThread
class AlarmResource {
    private final Audit audit;

    AlarmResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "readAlarms",
            summary = "未通报、未开通绿色通道的危险。Dangers that were not told or have no green channel.")
    public AlarmList page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(50) int limit) {
        return audit.open(cursor, limit);
    }
}
