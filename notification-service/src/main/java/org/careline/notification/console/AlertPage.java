package org.careline.notification.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.form.Forms;
import org.careline.kit.form.PostedForm;
import org.careline.notification.inbox.InboxAlerts;
import org.careline.notification.inbox.SignatureForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An alert as a page: opened, taken over, signed 签收; who the person is stands on it only after a further tap. */
@Path("/console/alerts/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION})
class AlertPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance alert(AlertSheet alert);

        private Templates() {}
    }

    private final Pages pages;
    private final AlertSheets sheets;
    private final InboxAlerts alerts;
    private final Forms forms;

    AlertPage(Pages pages, AlertSheets sheets, InboxAlerts alerts, Forms forms) {
        this.pages = pages;
        this.sheets = sheets;
        this.alerts = alerts;
        this.forms = forms;
    }

    @GET
    public RestResponse<String> see(UUID id) {
        return pages.show(Templates.alert(sheets.of(id)));
    }

    @POST
    @Path("opening")
    public RestResponse<String> open(UUID id, @RestForm @Size(max = 200) @Nullable String reason) {
        alerts.open(id, reason);
        return backTo(id);
    }

    @POST
    @Path("signature")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> sign(UUID id, MultivaluedMap<String, String> sent) {
        alerts.sign(id, forms.read(SignatureForm.class, PostedForm.of(sent)).orRefuse());
        return backTo(id);
    }

    /** Within ten minutes, by the account that signed. */
    @POST
    @Path("signature/taking-back")
    public RestResponse<String> takeSignatureBack(UUID id) {
        alerts.takeSignatureBack(id);
        return backTo(id);
    }

    @POST
    @Path("takeover")
    public RestResponse<String> takeOver(UUID id) {
        alerts.takeOver(id);
        return backTo(id);
    }

    private RestResponse<String> backTo(UUID id) {
        return pages.seeOther("/console/alerts/" + id);
    }
}
