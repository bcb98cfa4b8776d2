package org.careline.followup.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.Finding;
import org.careline.followup.form.Answers;
import org.careline.followup.form.Drug;
import org.jspecify.annotations.Nullable;

/** A visit as other features read it 随访记录: what was stated, what was seen. */
public record SeenVisit(
        UUID id,
        UUID patient,
        UUID assessment,
        LocalDate visitedOn,
        int level,
        @Nullable Integer proposedLevel,
        Set<DangerKind> kinds,
        ConditionClass condition,
        Set<Finding> findings,
        boolean inHospital,
        @Nullable String residenceArea,
        @Nullable String placeNow,
        String assessingOrganisation,
        OffsetDateTime recordedAt,
        boolean standing,
        Answers answers,
        @Nullable List<Drug> medication,
        @Nullable String belowProposalReason) {

    static SeenVisit from(VisitEntity visit) {
        return new SeenVisit(
                visit.id,
                visit.patient,
                visit.assessment,
                visit.visitedOn,
                visit.level,
                visit.proposedLevel == null ? null : visit.proposedLevel.intValue(),
                Codes.read(DangerKind.class, visit.kinds),
                visit.condition,
                Codes.read(Finding.class, visit.findings),
                visit.inHospital,
                visit.residenceArea,
                visit.placeNow,
                visit.assessingOrganisation,
                visit.recordedAt,
                visit.isStanding(),
                visit.answers,
                visit.medication,
                visit.belowProposalReason);
    }
}
