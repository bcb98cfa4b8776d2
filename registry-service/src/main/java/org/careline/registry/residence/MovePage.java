package org.careline.registry.residence;

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
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.StaleException;
import org.careline.registry.console.Choices;
import org.careline.registry.console.Filled;
import org.careline.registry.console.Forms;
import org.careline.registry.console.Meanwhile;
import org.careline.registry.console.OwnAreas;
import org.careline.registry.console.Places;
import org.careline.registry.constraint.Say;
import org.careline.registry.filing.FileFields;
import org.careline.registry.filing.PatientView;
import org.careline.registry.filing.Patients;
import org.jboss.resteasy.reactive.RestResponse;

/** A change of residence is recorded 迁居, after the page has said who will be responsible at the new place. */
@Path("/console/patients/{id}/residence")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class MovePage {
    private static final List<String> BEGAN = List.of("residence.area", "residence.address");
    private static final String AREA = "area";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance move(UUID id, Filled filled, Choices choices, String before);

        static native TemplateInstance confirm(UUID id, Filled filled, NewPlace place);

        private Templates() {}
    }

    private final Pages pages;
    private final Forms forms;
    private final Meanwhile meanwhile;
    private final Places places;
    private final OwnAreas own;
    private final NewPlaces newPlaces;
    private final Patients patients;
    private final Moves moves;

    MovePage(
            Pages pages,
            Forms forms,
            Meanwhile meanwhile,
            Places places,
            OwnAreas own,
            NewPlaces newPlaces,
            Patients patients,
            Moves moves) {
        this.pages = pages;
        this.forms = forms;
        this.meanwhile = meanwhile;
        this.places = places;
        this.own = own;
        this.newPlaces = newPlaces;
        this.patients = patients;
        this.moves = moves;
    }

    @GET
    public RestResponse<String> open(UUID id) {
        var file = patients.read(id);
        var filled = forms.prefilled(FileFields.of(file));
        meanwhile.begin(filled, BEGAN, file.version());
        return show(file, filled);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> move(UUID id, MultivaluedMap<String, String> sent) {
        var filled = forms.typed(sent);
        var form = form(filled);
        if (filled.is("step", "find") || filled.is("step", "back") || !forms.check(filled, form)) {
            return show(patients.read(id), filled);
        }
        if (!filled.is("step", "confirmed")) {
            patients.read(id);
            filled.put(AREA, form.area());
            return pages.show(Templates.confirm(id, filled, newPlaces.at(form.area())));
        }
        try {
            return forms.attempt(filled, null, () -> moves.move(id, filled.version(), form))
                    .map(moved -> pages.seeOther(after(id, form.area())))
                    .orElseGet(() -> show(patients.read(id), filled));
        } catch (StaleException overtaken) {
            var present = patients.read(id);
            meanwhile.catchUp(filled, FileFields.of(present), BEGAN, present.version());
            return show(present, filled);
        }
    }

    /** A patient who moved away is no longer the caller's to look at. */
    private String after(UUID id, String area) {
        return own.sees(area) ? "/console/patients/" + id + "?done=moved" : "/console/patients?done=moved-away";
    }

    private RestResponse<String> show(PatientView file, Filled filled) {
        var residence = file.residence();
        var before = residence == null ? "" : places.name(residence.area());
        return pages.show(Templates.move(file.id(), filled, places.of(filled, AREA), before), filled.status());
    }

    private static ResidenceForm form(Filled filled) {
        return new ResidenceForm(
                required(filled.chosen(AREA, Say.CHOOSE_PLACE)),
                filled.text("address"),
                required(filled.date("movedOn")));
    }

    /** Null passes here as it does in the API, and is told by the form's own constraint. */
    @SuppressWarnings("NullAway")
    private static <T> T required(@org.jspecify.annotations.Nullable T value) {
        return value;
    }
}
