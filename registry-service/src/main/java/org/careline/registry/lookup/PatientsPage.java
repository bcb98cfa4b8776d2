package org.careline.registry.lookup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.web.CursorPage;
import org.careline.registry.console.Choices;
import org.careline.registry.console.Filled;
import org.careline.registry.console.Forms;
import org.careline.registry.console.Places;
import org.careline.registry.constraint.Say;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own patients 本辖区患者, listed and searched: what is searched for is posted and stands in no address. */
@Path("/console/patients")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class PatientsPage {
    private static final int ROWS = 50;
    private static final CursorPage<PatientRow> NOTHING = new CursorPage<>(List.of(), null);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance patients(
                Filled filled, Choices choices, List<PatientRow> rows, @Nullable String next, String done);

        private Templates() {}
    }

    private final Pages pages;
    private final Forms forms;
    private final Places places;
    private final OwnPatients patients;

    PatientsPage(Pages pages, Forms forms, Places places, OwnPatients patients) {
        this.pages = pages;
        this.forms = forms;
        this.places = places;
        this.patients = patients;
    }

    @GET
    public RestResponse<String> open(
            @RestQuery @Pattern(regexp = "moved-away", message = Say.CODE) @Nullable String done) {
        return show(forms.prefilled(Map.of()), done == null ? "" : done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> search(MultivaluedMap<String, String> sent) {
        return show(forms.typed(sent), "");
    }

    private RestResponse<String> show(Filled filled, String done) {
        var form = form(filled);
        var found = filled.is("step", "find") || !forms.check(filled, form)
                ? NOTHING
                : forms.attempt(filled, null, () -> patients.page(form, ROWS)).orElse(NOTHING);
        return pages.show(
                Templates.patients(filled, places.of(filled, "area"), found.items(), found.next(), done),
                filled.status());
    }

    private static PatientsForm form(Filled filled) {
        return new PatientsForm(
                filled.text("name"),
                filled.text("documentNumber"),
                filled.chosen("area", Say.CHOOSE_PLACE),
                filled.text("status"),
                cursor(filled));
    }

    private static @Nullable UUID cursor(Filled filled) {
        return Optional.ofNullable(filled.text("cursor"))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElse(null);
    }
}
