package org.careline.notification.endpoint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.StaleException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** An organisation looks after where its machine takes alerts 接收设置; the secret is shown once. */
@Path("/console/endpoint")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION})
class EndpointPage {
    private static final String HERE = "/console/endpoint";
    private static final int STALE = 412;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance endpoint(EndpointSheet endpoint);

        private Templates() {}
    }

    private final Pages pages;
    private final Endpoints endpoints;

    EndpointPage(Pages pages, Endpoints endpoints) {
        this.pages = pages;
        this.endpoints = endpoints;
    }

    @GET
    public RestResponse<String> see() {
        return pages.show(Templates.endpoint(current()));
    }

    @POST
    public RestResponse<String> set(
            @RestForm @NotBlank @Size(max = 500) String url, @RestForm @NotBlank String version) {
        return unlessStale(url, () -> {
            var set = endpoints.set(new EndpointForm(url.strip()), version);
            return pages.show(Templates.endpoint(EndpointSheet.of(set)));
        });
    }

    @POST
    @Path("secret")
    public RestResponse<String> rotate(@RestForm @NotBlank String version) {
        var url = endpoints.find().url();
        return unlessStale(url, () -> {
            var set = endpoints.set(new EndpointForm(url), version);
            return pages.show(Templates.endpoint(EndpointSheet.of(set)));
        });
    }

    @POST
    @Path("test")
    public RestResponse<String> test() {
        var result = endpoints.test();
        return pages.show(Templates.endpoint(current().afterTest(result)));
    }

    @POST
    @Path("removal")
    public RestResponse<String> remove(@RestForm @NotBlank String version) {
        return unlessStale("", () -> {
            endpoints.remove(version);
            return pages.seeOther(HERE);
        });
    }

    /** Somebody else changed it meanwhile: how it is now, and what was typed. */
    private RestResponse<String> unlessStale(String typed, Supplier<RestResponse<String>> change) {
        try {
            return change.get();
        } catch (StaleException e) {
            return pages.show(Templates.endpoint(current().changedMeanwhile(typed)), STALE);
        }
    }

    private EndpointSheet current() {
        return EndpointSheet.of(endpoints.lookUp().orElse(null));
    }
}
