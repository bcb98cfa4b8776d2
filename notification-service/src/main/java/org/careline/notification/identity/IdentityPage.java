package org.careline.notification.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who the person is, after a tap 查看身份信息: a part of the alert's page, or a page of its own without script. */
@Path("/console/alerts/{id}/identity")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION})
class IdentityPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance identity(IdentityView identity);

        static native TemplateInstance who(IdentityView identity);

        private Templates() {}
    }

    private final Pages pages;
    private final Identities identities;

    IdentityPage(Pages pages, Identities identities) {
        this.pages = pages;
        this.identities = identities;
    }

    @POST
    public RestResponse<String> look(
            UUID id,
            @RestForm @Size(max = 200) @Nullable String reason,
            @HeaderParam("HX-Request") @Nullable String part) {
        var identity = identities.of(id, reason == null || reason.isBlank() ? null : reason);
        return pages.show(part == null ? Templates.identity(identity) : Templates.who(identity));
    }
}
