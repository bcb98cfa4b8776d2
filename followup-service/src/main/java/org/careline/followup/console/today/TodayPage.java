package org.careline.followup.console.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.careline.followup.console.shown.Names;
import org.careline.followup.console.shown.RegistryGateway;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.NotThereException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The home of doctors and psychiatrists 今日工作: red alerts, green channels that wait, overdue, due. */
@Path("/console/today")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PSYCHIATRIST})
class TodayPage {
    private static final Set<String> BLOCKS = Set.of("alerts", "transfers", "overdue", "due");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance today(Day day, Names names, boolean visits);

        private Templates() {}
    }

    private final Pages pages;
    private final Days days;
    private final RegistryGateway registry;
    private final CurrentCaller caller;

    TodayPage(Pages pages, Days days, RegistryGateway registry, CurrentCaller caller) {
        this.pages = pages;
        this.days = days;
        this.registry = registry;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "todayPage", summary = "今日工作 The doctor's day")
    public RestResponse<String> whole() {
        return show(days.whole());
    }

    @GET
    @Path("{block}")
    @Operation(operationId = "todayBlockPage", summary = "今日工作的一部分 One part of the doctor's day")
    public RestResponse<String> alone(String block, @QueryParam("cursor") @Nullable String cursor) {
        if (!BLOCKS.contains(block)) {
            throw new NotThereException();
        }
        return show(days.alone(block, cursor));
    }

    private RestResponse<String> show(Day day) {
        var visits = caller.get().is(Role.COMMUNITY_DOCTOR);
        return pages.show(Templates.today(day, registry.of(day.patientsInSight()), visits));
    }
}
