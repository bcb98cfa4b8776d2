package org.careline.notification.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.notification.inbox.AlertView;
import org.careline.notification.inbox.InboxAlerts;
import org.careline.notification.inbox.SignatureForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The inbox as a page 通报收件箱: alerts that wait, each to be opened and signed; no person is named on it. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION})
class InboxPage {
    private static final int SHOWN = 100;
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance inbox(List<AlertCard> alerts);

        static native TemplateInstance alert(AlertCard alert);

        private Templates() {}
    }

    private final InboxAlerts alerts;

    InboxPage(InboxAlerts alerts) {
        this.alerts = alerts;
    }

    @GET
    @Path("inbox")
    public RestResponse<String> inbox(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var waiting = alerts.list(true, null, SHOWN).items();
        return page(Templates.inbox(mostUrgentFirst(waiting)), languages);
    }

    @POST
    @Path("alerts/{id}/opening")
    public RestResponse<String> open(UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return page(Templates.alert(AlertCard.of(alerts.open(id, null))), languages);
    }

    @POST
    @Path("alerts/{id}/signature")
    public RestResponse<String> sign(
            UUID id,
            @RestForm @NotBlank @Size(max = 50) String officer,
            @RestForm @NotBlank @Size(max = 50) String post,
            @RestForm @Size(max = 500) @Nullable String done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        alerts.sign(id, new SignatureForm(officer, post, done));
        return inbox(languages);
    }

    private static List<AlertCard> mostUrgentFirst(List<AlertView> waiting) {
        return waiting.stream().sorted(AlertCard.URGENCY).map(AlertCard::of).toList();
    }

    /** Nothing of it stays in a cache, nothing runs in it that we did not write. */
    private static RestResponse<String> page(TemplateInstance template, @Nullable String languages) {
        var locale = languages != null && languages.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
        return RestResponse.ResponseBuilder.ok(
                        template.setLocale(locale).render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", NOTHING_FROM_ELSEWHERE)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
