package org.careline.followup.console.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.WithdrawalReason;
import org.careline.followup.console.shown.RegistryGateway;
import org.careline.followup.visit.Corrections;
import org.careline.followup.visit.VisitView;
import org.careline.followup.visit.Visits;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.StaleException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A visit taken back by hand 撤回 (rules 17.1-10): the page names who will hear of it before it is done. */
@Path("/console/visits/{visit}/withdrawal")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class WithdrawalPage {
    private final Pages pages;
    private final Visits visits;
    private final Corrections corrections;
    private final RegistryGateway registry;

    WithdrawalPage(Pages pages, Visits visits, Corrections corrections, RegistryGateway registry) {
        this.pages = pages;
        this.visits = visits;
        this.corrections = corrections;
        this.registry = registry;
    }

    @GET
    @Operation(operationId = "withdrawVisitPage", summary = "撤回随访 Who will hear of a withdrawal, and why it is made")
    public RestResponse<String> open(UUID visit) {
        return show(visits.read(visit), "", true, 200);
    }

    @POST
    @Operation(operationId = "saveWithdrawalPage", summary = "保存撤回 Takes the visit back")
    public RestResponse<String> save(
            UUID visit, @RestForm @Nullable String version, @RestForm @Nullable String reason) {
        var seen = visits.read(visit);
        var chosen = reasonOf(reason);
        if (chosen.isEmpty()) {
            return show(seen, "", false, 400);
        }
        if (chosen.get() == seen.withdrawalReason()) {
            return done(visit);
        }
        try {
            corrections.withdraw(visit, "\"" + version + "\"", chosen.get());
            return done(visit);
        } catch (StaleException stale) {
            return show(visits.watch(visit), chosen.get().wireName(), true, 412);
        }
    }

    private RestResponse<String> done(UUID visit) {
        return pages.seeOther("/console/visits/" + visit);
    }

    private RestResponse<String> show(VisitView visit, String reason, boolean chosen, int status) {
        return pages.show(VisitTemplates.withdraw(visit, registry.of(visit.patient()), reason, chosen), status);
    }

    private static Optional<WithdrawalReason> reasonOf(@Nullable String code) {
        return Arrays.stream(WithdrawalReason.values())
                .filter(reason -> reason.wireName().equals(code))
                .findFirst();
    }
}
