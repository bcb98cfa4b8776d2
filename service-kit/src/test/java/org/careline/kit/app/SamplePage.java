package org.careline.kit.app;

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
import java.time.LocalDate;
import java.util.Set;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.problem.StaleException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/console/sample")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.COMMUNITY_DOCTOR)
class SamplePage {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance visit(String note);

        private Templates() {}
    }

    private final Pages pages;
    private final Visits visits;

    SamplePage(Pages pages, Visits visits) {
        this.pages = pages;
        this.visits = visits;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> open() {
        return pages.show(Templates.visit("<b>"));
    }

    @POST
    @Operation(hidden = true)
    public RestResponse<String> save(@RestForm String key, @RestForm @NotBlank @Size(max = 20) String note) {
        switch (note) {
            case "refused" -> throw new RefusedException(VisitRefusal.VISIT_ALREADY_CORRECTED);
            case "gone" -> throw new NotThereException();
            case "stale" -> throw new StaleException();
            case "bug" -> throw new IllegalStateException("张三");
            default -> visits.record(key, new VisitForm("110101001", DAY, 1, VisitForm.Mode.HOME, Set.of(), note));
        }
        return pages.seeOther("/console/sample");
    }
}
