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
import java.util.Arrays;
import java.util.List;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.registry.constraint.Say;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The organisations of the area 机构目录: public bodies, so what is searched for may stand in an address. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.HEALTH_AUTHORITY)
class OrganisationsPage {
    static final List<String> KINDS = Arrays.stream(OrganisationKind.values())
            .map(OrganisationKind::wireName)
            .toList();

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance organisations(
                List<OrganisationRow> rows,
                @Nullable String next,
                List<String> kinds,
                String kind,
                String name,
                String done);

        private Templates() {}
    }

    private final Pages pages;
    private final OrganisationList organisations;

    OrganisationsPage(Pages pages, OrganisationList organisations) {
        this.pages = pages;
        this.organisations = organisations;
    }

    @GET
    @Path("organisations")
    public RestResponse<String> list(
            @RestQuery @DefaultValue("") @Size(max = 40, message = Say.TOO_LONG) String kind,
            @RestQuery @DefaultValue("") @Size(max = 100, message = Say.TOO_LONG) String name,
            @RestQuery @DefaultValue("") @Size(max = 40, message = Say.TOO_LONG) String cursor,
            @RestQuery @DefaultValue("") @Size(max = 10, message = Say.TOO_LONG) String done) {
        var page = organisations.page(kind, name.strip(), cursor);
        return pages.show(Templates.organisations(page.items(), page.next(), KINDS, kind, name, done));
    }
}
