package org.careline.followup.review;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.careline.followup.domain.Finding;
import org.careline.followup.form.BehaviourForm;
import org.careline.followup.form.IncidentsForm;
import org.careline.followup.visit.SeenVisit;
import org.jspecify.annotations.Nullable;

/** A level stated against the signs, with the assessor's reason 低报复核 (rules 17.5). */
public record ReviewView(
        UUID visit,
        UUID patient,
        LocalDate visitedOn,
        int level,
        @Nullable Integer proposedLevel,
        Set<Finding> findings,
        @Nullable BehaviourForm behaviour,
        @Nullable IncidentsForm incidents,
        String assessingOrganisation,
        @Nullable String reason) {

    static ReviewView from(SeenVisit visit) {
        return new ReviewView(
                visit.id(),
                visit.patient(),
                visit.visitedOn(),
                visit.level(),
                visit.proposedLevel(),
                visit.findings(),
                visit.answers().behaviour(),
                visit.answers().incidents(),
                visit.assessingOrganisation(),
                visit.belowProposalReason());
    }
}
