package org.careline.followup.console.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.followup.assessment.FollowupRefusal;
import org.careline.followup.console.form.TypedVisit;
import org.careline.followup.visit.VisitDraft;
import org.careline.followup.visit.VisitView;
import org.careline.kit.area.Area;
import org.careline.kit.area.Areas;
import org.careline.kit.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Puts the form together 随访表, filled in and, where it was not taken, with what is wrong. */
@ApplicationScoped
class Sheets {
    private static final int COUNTY = 6;

    private final Suggestions suggestions;
    private final Areas areas;

    Sheets(Suggestions suggestions, Areas areas) {
        this.suggestions = suggestions;
        this.areas = areas;
    }

    Sheet ofNew(VisitDraft draft, TypedVisit typed, Sheet.@Nullable Notice notice) {
        var last = draft.last();
        return new Sheet(
                draft.patient(),
                "/console/patients/" + draft.patient() + "/visits/new",
                draft.key().toString(),
                "",
                last == null ? null : last.visitedOn(),
                placesAround(draft.residenceArea()),
                suggestions.of(typed),
                notice);
    }

    Sheet ofCorrection(VisitView visit, TypedVisit typed, Sheet.@Nullable Notice notice) {
        return new Sheet(
                visit.patient(),
                "/console/visits/" + visit.id() + "/correction",
                keyOf(visit).toString(),
                Long.toString(visit.version()),
                null,
                placesAround(visit.placeNow()),
                suggestions.of(typed),
                notice);
    }

    /** The field that is wrong by the rules; empty: it is not about a field. */
    static Map<String, String> wrongBy(RefusedException refused) {
        var name = refused.refusal().name();
        if (name.equals(FollowupRefusal.REASON_NEEDED.name())) {
            return Map.of("belowProposalReason", name);
        }
        return name.equals(FollowupRefusal.NEXT_VISIT_TOO_LATE.name()) ? Map.of("nextVisitOn", name) : Map.of();
    }

    /** Two pages of the same version that are sent the same correct once. */
    private static UUID keyOf(VisitView visit) {
        var text = "correction of " + visit.id() + " version " + visit.version();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Area> placesAround(@Nullable String area) {
        return area == null || area.length() < COUNTY ? List.of() : areas.below(area.substring(0, COUNTY));
    }
}
