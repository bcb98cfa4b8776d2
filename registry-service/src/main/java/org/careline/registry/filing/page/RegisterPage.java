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
import org.careline.kit.access.Role;
import org.careline.kit.console.Console;
import org.careline.kit.console.Pages;
import org.careline.registry.console.Filled;
import org.careline.registry.console.Forms;
import org.careline.registry.filing.Patients;
import org.careline.registry.filing.form.FilledFile;
import org.jboss.resteasy.reactive.RestResponse;

/** A patient is registered on one page 建档. */
@Path("/console/patients/new")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class RegisterPage {
    private static final String KEY = "key";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance register(FileForm form);

        private Templates() {}
    }

    private final Pages pages;
    private final Console console;
    private final Forms forms;
    private final FileForms fileForms;
    private final FilledFile filledFile;
    private final Patients patients;

    RegisterPage(
            Pages pages, Console console, Forms forms, FileForms fileForms, FilledFile filledFile, Patients patients) {
        this.pages = pages;
        this.console = console;
        this.forms = forms;
        this.fileForms = fileForms;
        this.filledFile = filledFile;
        this.patients = patients;
    }

    @GET
    public RestResponse<String> open() {
        var filled = forms.prefilled(FileForms.usual());
        filled.put(KEY, console.formKey());
        return show(filled);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> register(MultivaluedMap<String, String> sent) {
        var filled = forms.typed(sent);
        if (filled.is("step", "find")) {
            return show(filled);
        }
        var form = filledFile.read(filled);
        if (!forms.check(filled, form)) {
            return show(filled);
        }
        return forms.attempt(filled, "residence.area", () -> patients.register(filled.value(KEY), form))
                .map(file -> pages.seeOther("/console/patients/" + file.id() + "?done=registered"))
                .orElseGet(() -> show(filled));
    }

    private RestResponse<String> show(Filled filled) {
        return pages.show(Templates.register(fileForms.of(filled)), filled.status());
    }
}
