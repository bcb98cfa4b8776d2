package org.careline.followup.caseload;

import java.time.LocalDate;
import java.util.UUID;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A patient who is due for a visit 应随访患者; the name is the registry's to tell.
 *
 * @param provisional counted in working days of a year whose holidays are not announced yet 暂定
 */
public record WorklistEntry(
        UUID patient,
        Urgency urgency,
        LocalDate nextVisitOn,
        boolean provisional,
        boolean overdue,
        @Nullable UUID lastVisit,
        @Nullable LocalDate lastVisitedOn,
        @Nullable Integer lastLevel,
        @Nullable ConditionClass lastCondition,
        @Nullable String area,
        boolean minor) {

    static WorklistEntry from(CaseloadEntity row, LocalDate today) {
        var place = WorklistPlace.of(row);
        return new WorklistEntry(
                row.patient,
                Urgency.ranked(row.urgency),
                place.nextVisitOn(),
                Boolean.TRUE.equals(row.nextVisitProvisional),
                place.nextVisitOn().isBefore(today),
                row.lastVisit,
                row.lastVisitedOn,
                row.lastLevel == null ? null : row.lastLevel.intValue(),
                row.lastCondition == null ? null : ConditionClass.valueOf(row.lastCondition),
                row.residenceArea,
                row.minor);
    }
}
