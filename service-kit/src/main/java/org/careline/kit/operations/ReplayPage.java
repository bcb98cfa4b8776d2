package org.careline.kit.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.outbox.ReplayCount;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.text.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Telling again from a moment on: first it is said how many events that is. */
@Path("/console/operations/replay")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
class ReplayPage {
    private final Pages pages;
    private final Here here;
    private final Replays replays;
    private final OutboxHandling handling;
    private final Clock clock;

    ReplayPage(Pages pages, Here here, Replays replays, OutboxHandling handling, Clock clock) {
        this.pages = pages;
        this.here = here;
        this.replays = replays;
        this.handling = handling;
        this.clock = clock;
    }

    @POST
    public RestResponse<String> count(@RestForm @NotBlank String from) {
        var moment = moment(from);
        var count = replays.count(moment);
        return pages.show(
                OperationsTemplates.replay(here.place(), moment, from, count, keptSinceLaterThan(moment, count)));
    }

    /** Where older events are asked for than there are: since when, as the clock on the wall shows it. */
    private @Nullable OffsetDateTime keptSinceLaterThan(OffsetDateTime moment, ReplayCount count) {
        var kept = count.keptSince();
        return kept != null && moment.isBefore(kept)
                ? kept.atZoneSameInstant(clock.getZone()).toOffsetDateTime()
                : null;
    }

    @POST
    @Path("start")
    public RestResponse<String> start(@RestForm @Nullable String key, @RestForm @NotBlank String from) {
        replays.start(key == null ? "" : key, new ReplayForm(moment(from)));
        return pages.seeOther("/console/operations?done=replaying");
    }

    @POST
    @Path("cancel")
    public RestResponse<String> cancel() {
        handling.cancelReplay();
        return pages.seeOther("/console/operations?done=cancelled");
    }

    private OffsetDateTime moment(String typed) {
        return Times.readOnAPage(typed, clock.getZone())
                .orElseThrow(() -> new InvalidFieldException("from", "请填写日期和时间。Give a day and a time."));
    }
}
