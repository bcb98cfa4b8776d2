package org.careline.referral.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The board of transfers 转诊看板, cut by role; it renews itself as long as it lies open. */
@Path("/console/board")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION, Role.PSYCHIATRIST, Role.GREEN_CHANNEL_DESK})
class BoardPage {
    private static final String PARTS = "under-way|in-hospital|history";

    private final Pages pages;
    private final BoardPages board;

    BoardPage(Pages pages, BoardPages board) {
        this.pages = pages;
        this.board = board;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance board(BoardView board);

        static native TemplateInstance cards(BoardView board);

        private Templates() {}
    }

    @GET
    public RestResponse<String> open(
            @QueryParam("part") @DefaultValue("under-way") @Pattern(regexp = PARTS) String part,
            @QueryParam("cursor") @Nullable String cursor) {
        return pages.show(Templates.board(board.lay(part, given(cursor))));
    }

    /** Asked every few seconds by the page: nothing, as long as nothing has changed. */
    @GET
    @Path("cards")
    public RestResponse<String> cards(
            @QueryParam("part") @DefaultValue("under-way") @Pattern(regexp = PARTS) String part,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("mark") @Nullable String mark) {
        return board.mark(part, given(cursor)).equals(mark)
                ? RestResponse.noContent()
                : pages.show(Templates.cards(board.lay(part, given(cursor))));
    }

    private static @Nullable String given(@Nullable String cursor) {
        return cursor == null || cursor.isBlank() ? null : cursor;
    }
}
