package org.careline.kit.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.json.WireNames;
import org.careline.kit.trail.TrailHead;
import org.careline.kit.trail.TrailStage;
import org.careline.kit.trail.TrailStages;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Verifying the access trail a stage at a time, so that it shows how far it is, however long the trail. */
@Path("/console/operations/trail")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
class TrailPage {
    private final Pages pages;
    private final Here here;
    private final TrailStages stages;

    TrailPage(Pages pages, Here here, TrailStages stages) {
        this.pages = pages;
        this.here = here;
        this.stages = stages;
    }

    /**
     * @param position with seal and looked, where the stage before ended
     * @param writtenPosition with writtenSeal, a head from the log
     */
    @POST
    public RestResponse<String> stage(
            @RestForm @DefaultValue("0") @PositiveOrZero long position,
            @RestForm @DefaultValue("") @Size(max = 200) String seal,
            @RestForm @DefaultValue("0") @PositiveOrZero long looked,
            @RestForm @Nullable @PositiveOrZero Long writtenPosition,
            @RestForm @Nullable @Size(max = 200) String writtenSeal) {
        var stage = stages.next(TrailStage.at(position, seal, looked));
        return pages.show(OperationsTemplates.trail(here.place(), view(stage, writtenPosition, writtenSeal)));
    }

    private TrailView view(TrailStage stage, @Nullable Long position, @Nullable String seal) {
        var found = stage.firstBreak();
        var missing = stage.ended()
                && found == null
                && position != null
                && seal != null
                && !stages.isInTheChain(new TrailHead(position, seal.strip()));
        return new TrailView(stage, found == null ? "" : WireNames.of(found.kind()), position, seal, missing);
    }
}
