package org.careline.registry.filing.page;

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
import org.careline.registry.filing.Patients;
import org.careline.registry.filing.form.FilledFile;
import org.jboss.resteasy.reactive.RestResponse;

/** A file is corrected or completed 订正档案; overtaken by another change it says what that was. */
@Path("/console/patients/{id}/correction")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class CorrectionPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance correct(UUID id, FileForm form, List<String> fields);

        private Templates() {}
    }

    private final Pages pages;
    private final Forms forms;
    private final Meanwhile meanwhile;
    private final FileForms fileForms;
    private final FilledFile filledFile;
    private final Patients patients;

    CorrectionPage(
            Pages pages,
            Forms forms,
            Meanwhile meanwhile,
            FileForms fileForms,
            FilledFile filledFile,
            Patients patients) {
        this.pages = pages;
        this.forms = forms;
        this.meanwhile = meanwhile;
        this.fileForms = fileForms;
        this.filledFile = filledFile;
        this.patients = patients;
    }

    @GET
    public RestResponse<String> open(UUID id) {
        var file = patients.read(id);
        var filled = forms.prefilled(FileFields.of(file));
        meanwhile.begin(filled, FilledFile.FIELDS, file.version());
        return show(id, filled);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> correct(UUID id, MultivaluedMap<String, String> sent) {
        var filled = forms.typed(sent);
        if (filled.is("step", "find")) {
            return again(id, filled);
        }
        var form = filledFile.read(filled);
        if (!forms.check(filled, form)) {
            return again(id, filled);
        }
        try {
            return forms.attempt(filled, "residence.area", () -> patients.correct(id, filled.version(), form))
                    .map(file -> pages.seeOther("/console/patients/" + id + "?done=corrected"))
                    .orElseGet(() -> again(id, filled));
        } catch (StaleException overtaken) {
            var present = patients.read(id);
            meanwhile.catchUp(filled, FileFields.of(present), FilledFile.FIELDS, present.version());
            return show(id, filled);
        }
    }

    /** Whose file it is not is not there, whatever else was wrong. */
    private RestResponse<String> again(UUID id, Filled filled) {
        patients.read(id);
        return show(id, filled);
    }

    private RestResponse<String> show(UUID id, Filled filled) {
        return pages.show(Templates.correct(id, fileForms.of(filled), FilledFile.FIELDS), filled.status());
    }
}
