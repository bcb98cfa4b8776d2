package org.careline.notification.episode;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** Which patients of one's area are in an episode of danger 高风险过程. */
@Path("/episodes")
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class EpisodeResource {
    private final EpisodeBoard board;

    EpisodeResource(EpisodeBoard board) {
        this.board = board;
    }

    @GET
    public CursorPage<EpisodeView> list(
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return board.list(state.equals("open"), cursor, limit);
    }
}
