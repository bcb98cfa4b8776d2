package org.careline.registry.directory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.registry.console.Bodies;
import org.careline.registry.console.Places;
import org.careline.registry.directory.notice.DutyNoticeView;
import org.careline.registry.directory.notice.DutyNotices;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an organisation was told of its duties 管辖变更告知. */
@Path("/console/duty-notices")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Role.COMMUNITY_DOCTOR,
    Role.PSYCHIATRIST,
    Role.PREVENTION_INSTITUTION,
    Role.POLICE,
    Role.GRID_CENTRE,
    Role.GREEN_CHANNEL_DESK
})
class NoticePage {
    private static final int ROWS = 50;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance notices(List<NoticeRow> rows, @Nullable String next);

        private Templates() {}
    }

    private final Pages pages;
    private final DutyNotices notices;
    private final Bodies bodies;
    private final Places places;

    NoticePage(Pages pages, DutyNotices notices, Bodies bodies, Places places) {
        this.pages = pages;
        this.notices = notices;
        this.bodies = bodies;
        this.places = places;
    }

    @GET
    public RestResponse<String> look(@RestQuery @Nullable UUID cursor) {
        var page = notices.look(cursor, ROWS);
        var names = bodies.names(page.items().stream()
                .flatMap(notice -> Stream.of(notice.accountable(), notice.authority()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return pages.show(Templates.notices(
                page.items().stream().map(notice -> row(notice, names)).toList(), page.next()));
    }

    private NoticeRow row(DutyNoticeView notice, Map<String, String> names) {
        var accountable = notice.accountable();
        return new NoticeRow(
                notice.kind(),
                notice.duty(),
                places.name(notice.area()),
                notice.from(),
                notice.to(),
                accountable == null ? "" : names.getOrDefault(accountable, accountable),
                names.getOrDefault(notice.authority(), notice.authority()),
                notice.toldAt().toLocalDate(),
                MINUTE.format(notice.toldAt()),
                notice.readAt() == null);
    }
}
