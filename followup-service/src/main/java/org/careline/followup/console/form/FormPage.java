package org.careline.followup.console.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.careline.followup.console.shown.Bodies;
import org.careline.followup.console.shown.Names;
import org.careline.followup.console.shown.ProofGateway;
import org.careline.followup.console.shown.RegistryGateway;
import org.careline.followup.receivers.ReceiverView;
import org.careline.followup.visit.VisitView;
import org.careline.followup.visit.Visits;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The follow-up service record 随访服务记录表, form 表8, for paper: fields in the official order, with their codes (rules 4.3). */
@Path("/console/visits/{visit}/form")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class FormPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(
                VisitView visit, TypedVisit typed, Joint joint, Names names, String organisation, OffsetDateTime now);

        private Templates() {}
    }

    private final Pages pages;
    private final Visits visits;
    private final Bodies bodies;
    private final RegistryGateway registry;
    private final ProofGateway proofs;
    private final Clock clock;

    FormPage(Pages pages, Visits visits, Bodies bodies, RegistryGateway registry, ProofGateway proofs, Clock clock) {
        this.pages = pages;
        this.visits = visits;
        this.bodies = bodies;
        this.registry = registry;
        this.proofs = proofs;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "printFormPage", summary = "打印表8 Form 8 for paper")
    public RestResponse<String> print(UUID visit) {
        var printed = visits.print(visit);
        var code = printed.assessingOrganisation();
        return pages.show(Templates.form(
                printed,
                Prefill.correction(printed)
                        .with("condition", printed.condition().toString()),
                Joint.of(
                        printed.receivers(),
                        proofs.of(printed.receivers().stream()
                                .map(ReceiverView::alert)
                                .toList())),
                registry.of(printed.patient()),
                bodies.of(Set.of(code)).getOrDefault(code, code),
                OffsetDateTime.now(clock)));
    }
}
