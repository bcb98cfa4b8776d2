package org.careline.referral.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One transfer with its whole course 转诊详情, and who it is after a tap 查看身份. */
@Path("/console/transfers/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class TransferPage {
    private final Pages pages;
    private final TransferPages transfers;
    private final Identities identities;

    TransferPage(Pages pages, TransferPages transfers, Identities identities) {
        this.pages = pages;
        this.transfers = transfers;
        this.identities = identities;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance transfer(TransferPageView view, String now);

        static native TemplateInstance identity(IdentityView who);

        static native TemplateInstance identityPage(IdentityView who);

        private Templates() {}
    }

    @GET
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION, Role.PSYCHIATRIST, Role.GREEN_CHANNEL_DESK})
    public RestResponse<String> open(@PathParam("id") UUID id) {
        var view = transfers.lay(id);
        return pages.show(Templates.transfer(view, view.card().now()));
    }

    /** A POST, so that it stands in no history and no address; the register puts the look on its trail. */
    @POST
    @Path("identity")
    @RolesAllowed(Role.GREEN_CHANNEL_DESK)
    public RestResponse<String> identity(
            @PathParam("id") UUID id, @HeaderParam("HX-Request") @Nullable String byScript) {
        var who = identities.behind(id);
        return pages.show(byScript == null ? Templates.identityPage(who) : Templates.identity(who));
    }
}
