package org.careline.notification.telephone;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.form.Forms;
import org.careline.kit.form.PostedForm;
import org.careline.kit.time.ClockProducer;
import org.careline.notification.inbox.AlertView;
import org.careline.notification.inbox.PhoneCallForm;
import org.careline.notification.inbox.PhoneCalls;
import org.careline.notification.place.Places;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A receiver was told by telephone 电话告知; the doctor's pages in followup post here too (rules 17.3). */
@Path("/console/alerts/{alert}/phone-call")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class PhoneCallPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ClockProducer.ZONE);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance call(CallSheet call);

        private Templates() {}
    }

    private final Pages pages;
    private final PhoneCalls calls;
    private final Places places;
    private final WayBack wayBack;
    private final Forms forms;
    private final Clock clock;

    PhoneCallPage(Pages pages, PhoneCalls calls, Places places, WayBack wayBack, Forms forms, Clock clock) {
        this.pages = pages;
        this.calls = calls;
        this.places = places;
        this.wayBack = wayBack;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    public RestResponse<String> call(UUID alert, @QueryParam("back") @Size(max = 500) @Nullable String back) {
        return pages.show(Templates.call(sheet(calls.see(alert), wayBack.of(back))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> told(UUID alert, MultivaluedMap<String, String> sent) {
        var posted = PostedForm.of(sent);
        var page = forms.read(OfThePage.class, posted).orRefuse();
        calls.record(alert, forms.read(PhoneCallForm.class, posted).orRefuse(), page.key());
        return pages.seeOther(wayBack.of(page.back()));
    }

    /** What the page carries beside the form. */
    record OfThePage(
            @Nullable String key, @Nullable @Size(max = 500) String back) {}

    private CallSheet sheet(AlertView alert, String back) {
        var receiver = alert.organisation();
        return new CallSheet(
                alert.id(),
                alert.duty().toString(),
                alert.level(),
                places.name(alert.area()),
                receiver == null ? null : receiver.name() == null ? receiver.code() : receiver.name(),
                receiver == null ? null : receiver.dutyPhone(),
                alert.toldByPhoneAt() == null ? null : TIME.format(alert.toldByPhoneAt()),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString(),
                back,
                wayBack.isHere(back));
    }
}
