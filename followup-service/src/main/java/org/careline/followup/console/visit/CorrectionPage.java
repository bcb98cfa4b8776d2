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
import java.util.Map;
import java.util.UUID;
import org.careline.followup.assessment.FollowupRefusal;
import org.careline.followup.console.form.Prefill;
import org.careline.followup.console.form.SheetReader;
import org.careline.followup.console.form.TypedVisit;
import org.careline.followup.console.shown.RegistryGateway;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.form.VisitForm;
import org.careline.followup.visit.Corrections;
import org.careline.followup.visit.VisitPreviews;
import org.careline.followup.visit.VisitView;
import org.careline.followup.visit.Visits;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.KeyReusedException;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.problem.StaleException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A visit corrected by hand 更正 (rules 17.1-10): the form filled in, the question who will hear of it, the saving. */
@Path("/console/visits/{visit}/correction")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class CorrectionPage {
    private final Pages pages;
    private final Sheets sheets;
    private final SheetReader reader;
    private final Visits visits;
    private final VisitPreviews previews;
    private final Corrections corrections;
    private final RegistryGateway registry;

    CorrectionPage(
            Pages pages,
            Sheets sheets,
            SheetReader reader,
            Visits visits,
            VisitPreviews previews,
            Corrections corrections,
            RegistryGateway registry) {
        this.pages = pages;
        this.sheets = sheets;
        this.reader = reader;
        this.visits = visits;
        this.previews = previews;
        this.corrections = corrections;
        this.registry = registry;
    }

    @GET
    @Operation(operationId = "correctVisitPage", summary = "更正随访 The form of a correction, filled in")
    public RestResponse<String> open(UUID visit) {
        var wrong = visits.read(visit);
        if (!stands(wrong)) {
            return pages.seeOther("/console/visits/" + visit);
        }
        return show(sheets.ofCorrection(wrong, Prefill.correction(wrong), null), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "saveCorrectionPage", summary = "保存更正 Saves it, asking once who will hear of it")
    public RestResponse<String> save(UUID visit, MultivaluedMap<String, String> form) {
        var typed = TypedVisit.from(form);
        var wrong = visits.read(visit);
        return switch (typed.step()) {
            case "form", "more-drugs" -> again(wrong, typed, null, 200);
            case "in-order" -> again(wrong, Prefill.inOrder(typed), null, 200);
            default -> save(wrong, typed);
        };
    }

    private RestResponse<String> save(VisitView wrong, TypedVisit typed) {
        var read = reader.read(wrong.patient(), typed);
        if (read.form() == null) {
            return again(wrong, typed.but(read.wrong()), null, 400);
        }
        try {
            return take(wrong, read.form(), typed);
        } catch (InvalidFieldException invalid) {
            return again(wrong, typed.but(Map.of(invalid.field(), invalid.field())), null, 400);
        } catch (StaleException | KeyReusedException stale) {
            return stale(wrong.id(), typed);
        } catch (RefusedException refused) {
            return refused(wrong, typed, refused);
        }
    }

    private RestResponse<String> take(VisitView wrong, VisitForm form, TypedVisit typed) {
        var preview = previews.ofCorrection(wrong.id(), form);
        var tells = DangerLevel.of(preview.level()).isTold()
                || DangerLevel.of(wrong.level()).isTold();
        if (tells && !form.meansIt()) {
            if (!stands(wrong)) {
                return stale(wrong.id(), typed);
            }
            var sheet = sheets.ofCorrection(wrong, typed, null);
            return pages.show(VisitTemplates.confirm(
                    new Confirmation(sheet, preview, wrong.receivers()), registry.of(wrong.patient())));
        }
        var etag = "\"" + typed.text("version") + "\"";
        var correction = corrections.correct(wrong.id(), etag, typed.text("key"), form);
        return pages.seeOther("/console/visits/" + correction.id() + "?saved=yes");
    }

    private RestResponse<String> refused(VisitView wrong, TypedVisit typed, RefusedException refused) {
        var name = refused.refusal().name();
        if (name.equals(FollowupRefusal.ALREADY_CORRECTED.name())
                || name.equals(FollowupRefusal.ALREADY_WITHDRAWN.name())) {
            return stale(wrong.id(), typed);
        }
        if (name.equals(FollowupRefusal.PATIENT_DECEASED.name())) {
            return again(wrong, typed, Sheet.Notice.DECEASED, refused.refusal().status());
        }
        var field = Sheets.wrongBy(refused);
        if (field.isEmpty()) {
            throw refused;
        }
        return again(wrong, typed.but(field), null, refused.refusal().status());
    }

    /** What stands now beside what was typed; saved again, the form corrects what stands now. */
    private RestResponse<String> stale(UUID visit, TypedVisit typed) {
        var now = visits.watch(visit);
        while (now.replacedBy() != null) {
            now = visits.watch(now.replacedBy());
        }
        var kind = now.withdrawnAt() == null ? "corrected" : "withdrawn";
        return again(now, typed, new Sheet.Notice(kind, now.id(), now.visitedOn(), now.level()), 412);
    }

    private RestResponse<String> again(VisitView visit, TypedVisit typed, Sheet.@Nullable Notice notice, int status) {
        return show(sheets.ofCorrection(visit, typed, notice), status);
    }

    private RestResponse<String> show(Sheet sheet, int status) {
        return pages.show(VisitTemplates.form(sheet, registry.of(sheet.patient())), status);
    }

    private static boolean stands(VisitView visit) {
        return visit.replacedBy() == null && visit.withdrawnAt() == null;
    }
}
