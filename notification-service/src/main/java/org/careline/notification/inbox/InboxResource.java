package org.careline.notification.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.web.CursorPage;
import org.jboss.resteasy.reactive.NoCache;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The inbox of an organisation that is told 通报收件箱. */
@Path("/")
@RunOnVirtualThread
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION})
class InboxResource {
    private final InboxAlerts alerts;
    private final PhoneCalls phoneCalls;

    InboxResource(InboxAlerts alerts, PhoneCalls phoneCalls) {
        this.alerts = alerts;
        this.phoneCalls = phoneCalls;
    }

    @GET
    @Path("inbox")
    public CursorPage<AlertView> list(
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return alerts.list(state.equals("open"), cursor, limit);
    }

    @POST
    @Path("alerts/{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @NoCache
    public AlertView open(UUID id, @Valid @Nullable OpeningForm form) {
        return alerts.open(id, form == null ? null : form.reason());
    }

    @POST
    @Path("alerts/{id}/signature")
    public AlertView sign(UUID id, @Valid @NotNull SignatureForm form) {
        return alerts.sign(id, form);
    }

    /** Within ten minutes, by the account that signed. */
    @DELETE
    @Path("alerts/{id}/signature")
    public AlertView takeSignatureBack(UUID id) {
        return alerts.takeSignatureBack(id);
    }

    @POST
    @Path("alerts/{id}/takeover")
    public AlertView takeOver(UUID id) {
        return alerts.takeOver(id);
    }

    @POST
    @Path("alerts/{id}/phone-calls")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM, Role.PREVENTION_INSTITUTION})
    @ResponseStatus(201)
    public PhoneCallView telephoned(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull PhoneCallForm form) {
        return phoneCalls.record(id, form, key);
    }

    /** Within ten minutes, by the account that wrote it down. */
    @DELETE
    @Path("alerts/{id}/phone-calls/{call}")
    @RolesAllowed({Role.COMMUNITY_DOCTOR, Role.CLINIC_SYSTEM, Role.PREVENTION_INSTITUTION})
    public void takePhoneCallBack(UUID id, UUID call) {
        phoneCalls.takeBack(id, call);
    }
}
