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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.StaleException;
import org.careline.registry.console.Filled;
import org.careline.registry.console.Forms;
import org.careline.registry.console.Meanwhile;
import org.careline.registry.domain.DeathCause;
import org.careline.registry.filing.FileFields;
import org.careline.registry.filing.Patients;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A death is registered 登记死亡, in two steps: others hear of it at once. */
@Path("/console/patients/{id}/death")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class DeathPage {
    private static final List<String> BEGAN = List.of("name", "residence.area");
    static final List<String> CAUSES =
            Arrays.stream(DeathCause.values()).map(DeathCause::toString).toList();

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance death(UUID id, Filled filled, List<String> causes);

        static native TemplateInstance confirm(UUID id, Filled filled, String name);

        private Templates() {}
    }

    private final Pages pages;
    private final Forms forms;
    private final Meanwhile meanwhile;
    private final Patients patients;
    private final Deaths deaths;

    DeathPage(Pages pages, Forms forms, Meanwhile meanwhile, Patients patients, Deaths deaths) {
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
        return show(id, filled);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> register(UUID id, MultivaluedMap<String, String> sent) {
        var filled = forms.typed(sent);
        var form = new DeathForm(required(filled.date("diedOn")), required(filled.text("cause")));
        var sound = forms.check(filled, form);
        if (!sound || !filled.is("step", "confirmed")) {
            var file = patients.read(id);
            return sound && !filled.is("step", "back")
                    ? pages.show(Templates.confirm(id, filled, file.name()))
                    : show(id, filled);
        }
        try {
            return forms.attempt(filled, null, () -> deaths.register(id, filled.version(), form))
                    .map(file -> pages.seeOther("/console/patients/" + id + "?done=deceased"))
                    .orElseGet(() -> show(id, filled));
        } catch (StaleException overtaken) {
            var present = patients.read(id);
            meanwhile.catchUp(filled, FileFields.of(present), BEGAN, present.version());
            return show(id, filled);
        }
    }

    private RestResponse<String> show(UUID id, Filled filled) {
        return pages.show(Templates.death(id, filled, CAUSES), filled.status());
    }

    /** Null passes here as it does in the API, and is told by the form's own constraint. */
    @SuppressWarnings("NullAway")
    private static <T> T required(@Nullable T value) {
        return value;
    }
}
