package org.careline.registry.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.careline.kit.access.Role;
import org.careline.kit.area.Area;
import org.careline.kit.area.Areas;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Divisions 行政区划 to choose from. */
@Path("/areas")
@Tag(name = "directory", description = "机构与管辖目录")
@RolesAllowed({
    Role.COMMUNITY_DOCTOR,
    Role.PSYCHIATRIST,
    Role.PREVENTION_INSTITUTION,
    Role.POLICE,
    Role.GRID_CENTRE,
    Role.GREEN_CHANNEL_DESK,
    Role.HEALTH_AUTHORITY,
    Role.CLINIC_SYSTEM,
    Role.OPERATOR
})
@RunOnVirtualThread
class AreaResource {
    private final Areas areas;

    AreaResource(Areas areas) {
        this.areas = areas;
    }

    @GET
    @Operation(summary = "下级区划 Divisions right below; left out: the provinces")
    public List<Area> below(@QueryParam("below") @DefaultValue("") String code) {
        return areas.below(code);
    }
}
