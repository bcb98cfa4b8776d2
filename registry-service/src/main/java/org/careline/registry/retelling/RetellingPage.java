package org.careline.registry.retelling;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Telling every present state again, on a page: begun, watched, stopped. */
@Path("/console/operations/retelling")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
class RetellingPage {
    private static final String HERE = "/console/operations/retelling";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance retelling(@Nullable RetellingView last, boolean underWay);

        private Templates() {}
    }

    private final Pages pages;
    private final RetellingTable table;
    private final Retellings retellings;

    RetellingPage(Pages pages, RetellingTable table, Retellings retellings) {
        this.pages = pages;
        this.table = table;
        this.retellings = retellings;
    }

    @GET
    public RestResponse<String> open() {
        var last = table.last();
        return pages.show(Templates.retelling(
                last.orElse(null), last.filter(RetellingView::goesOn).isPresent()));
    }

    @POST
    @Path("start")
    public RestResponse<String> begin(@RestForm @DefaultValue("false") boolean raised) {
        retellings.begin(new RetellingForm(raised));
        return pages.seeOther(HERE);
    }

    @POST
    @Path("cancellation")
    public RestResponse<String> cancel() {
        retellings.cancel();
        return pages.seeOther(HERE);
    }
}
