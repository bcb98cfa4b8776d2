package org.careline.followup.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What dangers lack, and whether the audit itself runs 漏报警示. */
@Path("/console/alarms")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
class AlarmsPage {
    private static final int ROWS = 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance alarms(AlarmList alarms);

        private Templates() {}
    }

    private final Pages pages;
    private final Audit audit;

    AlarmsPage(Pages pages, Audit audit) {
        this.pages = pages;
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "alarmsPage", summary = "漏报警示 Dangers that lack what they are owed")
    public RestResponse<String> page(@QueryParam("cursor") @Nullable String cursor) {
        return pages.show(Templates.alarms(audit.open(cursor, ROWS)));
    }
}
