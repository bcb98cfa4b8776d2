package org.careline.followup.console.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.careline.followup.console.form.TypedVisit;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The part of the form that answers while one answers 等级建议. */
@Path("/console/visits/suggestion")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class SuggestionPage {
    private final Pages pages;
    private final Suggestions suggestions;

    SuggestionPage(Pages pages, Suggestions suggestions) {
        this.pages = pages;
        this.suggestions = suggestions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "suggestionPart", summary = "等级建议 The proposed level, as one answers")
    public RestResponse<String> suggest(MultivaluedMap<String, String> form) {
        return pages.show(VisitTemplates.suggestion(suggestions.of(TypedVisit.from(form))));
    }
}
