package org.careline.notification.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.jboss.resteasy.reactive.RestResponse;

/** The home of the prevention institution's duty officer 辖区总览. */
@Path("/console/board")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.PREVENTION_INSTITUTION)
class BoardPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance board(BoardView board);

        static native TemplateInstance parts(BoardView board);

        private Templates() {}
    }

    private final Pages pages;
    private final AreaBoard board;

    BoardPage(Pages pages, AreaBoard board) {
        this.pages = pages;
        this.board = board;
    }

    @GET
    public RestResponse<String> board(
            @QueryParam("unsigned") @DefaultValue("1") @Min(1) @Max(1000) int unsigned,
            @QueryParam("up") @DefaultValue("1") @Min(1) @Max(1000) int upTheLine,
            @QueryParam("placing") @DefaultValue("1") @Min(1) @Max(1000) int notPlaced) {
        return pages.show(Templates.board(board.show(unsigned, upTheLine, notPlaced)));
    }

    /** What the page asks for when it hears that something changed. */
    @GET
    @Path("parts")
    public RestResponse<String> parts(
            @QueryParam("unsigned") @DefaultValue("1") @Min(1) @Max(1000) int unsigned,
            @QueryParam("up") @DefaultValue("1") @Min(1) @Max(1000) int upTheLine,
            @QueryParam("placing") @DefaultValue("1") @Min(1) @Max(1000) int notPlaced) {
        return pages.show(Templates.parts(board.show(unsigned, upTheLine, notPlaced)));
    }
}
