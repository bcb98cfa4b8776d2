package org.careline.registry.death;

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
import org.careline.registry.console.Filled;
import org.careline.registry.console.Forms;
import org.careline.registry.console.Meanwhile;
import org.careline.registry.filing.FileFields;
import org.careline.registry.filing.PatientView;
import org.careline.registry.filing.Patients;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A registered death is corrected or taken back 更正或撤销死亡登记; overtaken by another change it says what that was. */
@Path("/console/patients/{id}/death/correction")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class DeathCorrectionPage {
    private static final List<String> BEGAN = List.of("name", "diedOn", "cause");
    private static final String WITHDRAW = "withdraw";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance correct(UUID id, Filled filled, List<String> causes, String name);

        private Templates() {}
    }

    private final Pages pages;
    private final Forms forms;
    private final Meanwhile meanwhile;
    private final Patients patients;
    private final Deaths deaths;

    DeathCorrectionPage(Pages pages, Forms forms, Meanwhile meanwhile, Patients patients, Deaths deaths) {
        this.pages = pages;
        this.forms = forms;
        this.meanwhile = meanwhile;
        this.patients = patients;
        this.deaths = deaths;
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
    public RestResponse<String> correct(UUID id, MultivaluedMap<String, String> sent) {
        var filled = forms.typed(sent);
        try {
            return filled.is("step", WITHDRAW) ? withdrawn(id, filled) : corrected(id, filled);
        } catch (StaleException overtaken) {
            var present = patients.read(id);
            meanwhile.catchUp(filled, FileFields.of(present), BEGAN, present.version());
            return show(present, filled);
        }
    }

    private RestResponse<String> withdrawn(UUID id, Filled filled) {
        var form = new DeathWithdrawalForm(required(filled.text("reason")));
        if (!forms.check(filled, form)) {
            return show(patients.read(id), filled);
        }
        return forms.attempt(filled, null, () -> deaths.withdraw(id, filled.version(), form))
                .map(file -> pages.seeOther("/console/patients/" + id + "?done=alive"))
                .orElseGet(() -> show(patients.read(id), filled));
    }

    private RestResponse<String> corrected(UUID id, Filled filled) {
        var form = new DeathCorrectionForm(
                required(filled.date("diedOn")), required(filled.text("cause")), required(filled.text("reason")));
        if (!forms.check(filled, form)) {
            return show(patients.read(id), filled);
        }
        return forms.attempt(filled, null, () -> deaths.correct(id, filled.version(), form))
                .map(file -> pages.seeOther("/console/patients/" + id + "?done=death-corrected"))
                .orElseGet(() -> show(patients.read(id), filled));
    }

    private RestResponse<String> show(PatientView file, Filled filled) {
        return pages.show(Templates.correct(file.id(), filled, DeathPage.CAUSES, file.name()), filled.status());
    }

    /** Null passes here as it does in the API, and is told by the form's own constraint. */
    @SuppressWarnings("NullAway")
    private static <T> T required(@Nullable T value) {
        return value;
    }
}
