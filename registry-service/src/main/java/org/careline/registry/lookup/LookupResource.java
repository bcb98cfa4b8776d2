package org.careline.registry.lookup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.web.CursorPage;
import org.careline.registry.constraint.Say;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finding one's own patients 查找本辖区患者. */
@Path("/patients")
@Tag(name = "patients", description = "患者档案")
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM, Role.PREVENTION_INSTITUTION})
@RunOnVirtualThread
class LookupResource {
    private final OwnPatients patients;

    LookupResource(OwnPatients patients) {
        this.patients = patients;
    }

    @GET
    @Operation(summary = "本辖区患者名单 The caller's own patients; status pending: files to complete")
    public CursorPage<PatientSummary> list(
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("status") @Pattern(regexp = "pending|registered|deceased", message = Say.CODE) @Nullable
                    String status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return patients.list(cursor, status, limit);
    }

    @POST
    @Path("/search")
    @Operation(summary = "精确查找 Search by document number or name")
    public List<PatientSummary> search(@NotNull @Valid SearchForm form) {
        return patients.search(form);
    }

    @POST
    @Path("/summaries")
    @Operation(summary = "一页患者的姓名 The names of a page")
    public List<PatientSummary> summaries(@NotNull @Valid SummariesForm form) {
        return patients.summaries(form);
    }
}
