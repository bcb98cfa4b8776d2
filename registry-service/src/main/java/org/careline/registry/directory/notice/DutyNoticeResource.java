package org.careline.registry.directory.notice;

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

/** What an organisation was told of its duties 管辖变更告知. */
@Path("/duty-notices")
@Tag(name = "directory", description = "机构与管辖目录")
@RolesAllowed({
    Role.COMMUNITY_DOCTOR,
    Role.PSYCHIATRIST,
    Role.PREVENTION_INSTITUTION,
    Role.POLICE,
    Role.GRID_CENTRE,
    Role.GREEN_CHANNEL_DESK,
    Role.CLINIC_SYSTEM
})
@RunOnVirtualThread
class DutyNoticeResource {
    private final DutyNotices notices;

    DutyNoticeResource(DutyNotices notices) {
        this.notices = notices;
    }

    @GET
    @Operation(
            summary = "管辖变更告知 Notices of duties gained, lost or changed, the newest first; looking marks them as read")
    public CursorPage<DutyNoticeView> look(
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return notices.look(cursor, limit);
    }
}
