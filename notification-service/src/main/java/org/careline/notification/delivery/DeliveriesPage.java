package org.careline.notification.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How deliveries to the machines of receivers stand 送达情况, for the operator. */
@Path("/console/deliveries")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
class DeliveriesPage {
    private static final int ON_A_PAGE = 50;
    private static final String HERE = "/console/deliveries";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance deliveries(
                DeliveryStanding standing,
                List<DeliveryStanding.Failing> failing,
                int page,
                boolean more,
                @Nullable Integer done);

        private Templates() {}
    }

    private final Pages pages;
    private final DeliveryOperations operations;

    DeliveriesPage(Pages pages, DeliveryOperations operations) {
        this.pages = pages;
        this.operations = operations;
    }

    @GET
    public RestResponse<String> see(
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1000) int page,
            @QueryParam("done") @Nullable Integer done) {
        var failing = operations.failing(ON_A_PAGE + 1, (page - 1L) * ON_A_PAGE);
        return pages.show(Templates.deliveries(
                operations.standing(),
                failing.stream().limit(ON_A_PAGE).toList(),
                page,
                failing.size() > ON_A_PAGE,
                done));
    }

    @POST
    @Path("retry")
    public RestResponse<String> retry(@RestForm @Size(max = 64) @Nullable String organisation) {
        return pages.seeOther(HERE + "?done="
                + operations.retry(organisation == null || organisation.isBlank() ? null : organisation));
    }

    @POST
    @Path("route")
    public RestResponse<String> route() {
        return pages.seeOther(HERE + "?done=" + operations.route());
    }
}
