package org.careline.notification.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.time.ClockProducer;
import org.careline.notification.console.EpisodeList.OpenEpisode;
import org.careline.notification.place.Places;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The list of open episodes 高风险过程; no person is named on it. */
@Path("/console/episodes")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION})
class EpisodesPage {
    private static final int ON_A_PAGE = 30;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ClockProducer.ZONE);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance episodes(List<Line> lines, @Nullable String next);

        private Templates() {}
    }

    /** An episode as it is read. */
    record Line(@Nullable UUID alert, int level, String place, String since, int alerts, int unsigned) {}

    private final Pages pages;
    private final EpisodeList list;
    private final Places places;

    EpisodesPage(Pages pages, EpisodeList list, Places places) {
        this.pages = pages;
        this.list = list;
        this.places = places;
    }

    @GET
    public RestResponse<String> open(@QueryParam("cursor") @Nullable UUID cursor) {
        var found = list.open(cursor, ON_A_PAGE);
        var shown = found.stream().limit(ON_A_PAGE).toList();
        var next = found.size() > ON_A_PAGE ? shown.getLast().id().toString() : null;
        return pages.show(Templates.episodes(shown.stream().map(this::line).toList(), next));
    }

    private Line line(OpenEpisode episode) {
        return new Line(
                episode.alert(),
                episode.level(),
                places.name(episode.area()),
                TIME.format(episode.openedAt()),
                episode.alerts(),
                episode.unsigned());
    }
}
