package org.careline.registry.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.registry.constraint.Say;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Offers places and bodies while somebody types: names of public bodies and divisions, nobody's. */
@Path("/console/choices")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION, Role.HEALTH_AUTHORITY})
class ChoicesPage {
    private static final String FIELD = "[A-Za-z0-9.\\[\\]]{1,40}";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choices(String field, List<Choice> choices, String chosen);

        private Templates() {}
    }

    private final Pages pages;
    private final Places places;
    private final Bodies bodies;

    ChoicesPage(Pages pages, Places places, Bodies bodies) {
        this.pages = pages;
        this.places = places;
        this.bodies = bodies;
    }

    @GET
    @Path("places")
    public RestResponse<String> places(
            @RestQuery @NotNull(message = Say.REQUIRED) @Pattern(regexp = FIELD, message = Say.CODE) String field,
            @Context UriInfo address) {
        var chosen = chosen(address, field);
        return show(field, places.withChosen(chosen, places.offered(typed(address, field))), chosen);
    }

    /** @param kinds as in the API, joined by commas; left out: all */
    @GET
    @Path("bodies")
    public RestResponse<String> bodies(
            @RestQuery @NotNull(message = Say.REQUIRED) @Pattern(regexp = FIELD, message = Say.CODE) String field,
            @RestQuery @Nullable String kinds,
            @Context UriInfo address) {
        var chosen = chosen(address, field);
        return show(field, bodies.withChosen(chosen, bodies.offered(typed(address, field), known(kinds))), chosen);
    }

    private RestResponse<String> show(String field, List<Choice> choices, @Nullable String chosen) {
        return pages.show(Templates.choices(field, choices, chosen == null ? "" : chosen));
    }

    private static @Nullable String chosen(UriInfo address, String field) {
        return address.getQueryParameters().getFirst(field);
    }

    private static String typed(UriInfo address, String field) {
        var typed = address.getQueryParameters().getFirst(field + ".typed");
        return typed == null ? "" : typed;
    }

    private static Set<OrganisationKind> known(@Nullable String kinds) {
        var asked = kinds == null ? List.<String>of() : List.of(kinds.split(","));
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> asked.isEmpty() || asked.contains(kind.wireName()))
                .collect(Collectors.toSet());
    }
}
