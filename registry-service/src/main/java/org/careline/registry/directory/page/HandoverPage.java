package org.careline.registry.directory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.registry.console.Bodies;
import org.careline.registry.console.Choices;
import org.careline.registry.console.Filled;
import org.careline.registry.console.Forms;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.proposal.HandoverForm;
import org.careline.registry.directory.proposal.Handovers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** All duties of one organisation go to another 职责整体移交, as one proposal. */
@Path("/console/duty-handover")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.HEALTH_AUTHORITY)
class HandoverPage {
    private static final String PRESENT = "presentHolder";
    private static final String NEXT = "nextHolder";
    private static final String DAY = "handoverDay";
    private static final Set<OrganisationKind> ALL = Set.of(OrganisationKind.values());

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance handover(Filled filled, Choices choices);

        private Templates() {}
    }

    private final Pages pages;
    private final Forms forms;
    private final Bodies bodies;
    private final Handovers handovers;
    private final Clock clock;

    HandoverPage(Pages pages, Forms forms, Bodies bodies, Handovers handovers, Clock clock) {
        this.pages = pages;
        this.forms = forms;
        this.bodies = bodies;
        this.handovers = handovers;
        this.clock = clock;
    }

    @GET
    public RestResponse<String> open() {
        return show(forms.prefilled(Map.of(DAY, LocalDate.now(clock).toString())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> propose(MultivaluedMap<String, String> sent) {
        var filled = forms.typed(sent);
        var form = new HandoverForm(
                orEmpty(filled.chosen(PRESENT, Say.CHOOSE_BODY)),
                orEmpty(filled.chosen(NEXT, Say.CHOOSE_BODY)),
                required(filled.date(DAY)));
        if (filled.is("step", "find") || !forms.check(filled, form)) {
            return show(filled);
        }
        return forms.attempt(filled, NEXT, Say.NOT_SERVING, () -> handovers.propose(form))
                .map(proposal -> pages.seeOther("/console/duty-proposals/" + proposal.id() + "?done=proposed"))
                .orElseGet(() -> show(filled));
    }

    private RestResponse<String> show(Filled filled) {
        var choices =
                Choices.NONE.with(PRESENT, bodies.of(filled, PRESENT, ALL)).with(NEXT, bodies.of(filled, NEXT, ALL));
        return pages.show(Templates.handover(filled, choices), filled.status());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Null passes here as it does in the API, and is told by the form's own constraint. */
    @SuppressWarnings("NullAway")
    private static <T> T required(@Nullable T value) {
        return value;
    }
}
