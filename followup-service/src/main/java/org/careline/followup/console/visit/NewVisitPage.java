package org.careline.followup.console.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.followup.assessment.FollowupRefusal;
import org.careline.followup.console.form.Prefill;
import org.careline.followup.console.form.SheetReader;
import org.careline.followup.console.form.TypedVisit;
import org.careline.followup.console.shown.RegistryGateway;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.form.VisitForm;
import org.careline.followup.visit.Reception;
import org.careline.followup.visit.VisitDrafts;
import org.careline.followup.visit.VisitPreviews;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.KeyReusedException;
import org.careline.kit.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A new visit by hand 新随访: the form, the question before telling, the saving. */
@Path("/console/patients/{patient}/visits/new")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.COMMUNITY_DOCTOR)
class NewVisitPage {
    private final Pages pages;
    private final Sheets sheets;
    private final SheetReader reader;
    private final VisitDrafts drafts;
    private final VisitPreviews previews;
    private final Reception reception;
    private final RegistryGateway registry;
    private final Clock clock;

    NewVisitPage(
            Pages pages,
            Sheets sheets,
            SheetReader reader,
            VisitDrafts drafts,
            VisitPreviews previews,
            Reception reception,
            RegistryGateway registry,
            Clock clock) {
        this.pages = pages;
        this.sheets = sheets;
        this.reader = reader;
        this.drafts = drafts;
        this.previews = previews;
        this.reception = reception;
        this.registry = registry;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "newVisitPage", summary = "新随访 The form of a new visit")
    public RestResponse<String> open(UUID patient) {
        var draft = drafts.begin(patient);
        var sheet = sheets.ofNew(draft, Prefill.newVisit(draft, LocalDate.now(clock)), null);
        return pages.show(VisitTemplates.form(sheet, registry.of(patient)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "saveVisitPage", summary = "保存随访 Saves it, asking once before it tells")
    public RestResponse<String> save(UUID patient, MultivaluedMap<String, String> form) {
        var typed = TypedVisit.from(form);
        return switch (typed.step()) {
            case "form", "more-drugs" -> again(patient, typed, null, 200);
            case "in-order" -> again(patient, Prefill.inOrder(typed), null, 200);
            default -> save(patient, typed);
        };
    }

    private RestResponse<String> save(UUID patient, TypedVisit typed) {
        var read = reader.read(patient, typed);
        if (read.form() == null) {
            return again(patient, typed.but(read.wrong()), null, 400);
        }
        try {
            return take(read.form(), typed);
        } catch (InvalidFieldException invalid) {
            return again(patient, typed.but(Map.of(invalid.field(), invalid.field())), null, 400);
        } catch (RefusedException refused) {
            var deceased = refused.refusal().name().equals(FollowupRefusal.PATIENT_DECEASED.name());
            var notice = deceased ? Sheet.Notice.DECEASED : null;
            return again(
                    patient,
                    typed.but(Sheets.wrongBy(refused)),
                    notice,
                    refused.refusal().status());
        } catch (KeyReusedException anotherEntered) {
            return again(patient, typed, anotherEntered(patient), 409);
        }
    }

    private RestResponse<String> take(VisitForm form, TypedVisit typed) {
        var preview = previews.of(form);
        if (DangerLevel.of(preview.level()).isTold() && !form.meansIt()) {
            var sheet = sheets.ofNew(drafts.begin(form.patient()), typed, null);
            return pages.show(
                    VisitTemplates.confirm(new Confirmation(sheet, preview, List.of()), registry.of(form.patient())));
        }
        var visit = reception.record(typed.text("key"), form);
        return pages.seeOther("/console/visits/" + visit.id() + "?saved=yes");
    }

    /** With a key of its own again, so that saving once more records one more visit. */
    private Sheet.Notice anotherEntered(UUID patient) {
        return new Sheet.Notice("another-entered", drafts.begin(patient).newest(), null, null);
    }

    private RestResponse<String> again(UUID patient, TypedVisit typed, Sheet.@Nullable Notice notice, int status) {
        var sheet = sheets.ofNew(drafts.begin(patient), typed, notice);
        return pages.show(VisitTemplates.form(sheet, registry.of(patient)), status);
    }
}
