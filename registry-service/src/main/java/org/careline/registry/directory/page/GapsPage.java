package org.careline.registry.directory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.registry.constraint.Say;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a duty has nobody 职责空缺, and whom an alert would reach instead. */
@Path("/console/gaps")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.HEALTH_AUTHORITY)
class GapsPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance gaps(List<Gap> gaps, @Nullable String next);

        private Templates() {}
    }

    private final Pages pages;
    private final Gaps gaps;

    GapsPage(Pages pages, Gaps gaps) {
        this.pages = pages;
        this.gaps = gaps;
    }

    @GET
    public RestResponse<String> open(
            @RestQuery @DefaultValue("") @Size(max = 60, message = Say.TOO_LONG) String cursor) {
        var page = gaps.page(cursor);
        return pages.show(Templates.gaps(page.items(), page.next()));
    }
}
