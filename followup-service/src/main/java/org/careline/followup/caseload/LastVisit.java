package org.careline.followup.caseload;

import java.time.LocalDate;
import java.util.UUID;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.domain.Urgency;

/** The last visit of a patient that stands: neither withdrawn nor replaced. */
public record LastVisit(
        UUID visit, LocalDate visitedOn, DangerLevel level, ConditionClass condition, LocalDate nextVisitOn) {

    Urgency urgency() {
        return Urgency.of(level, condition);
    }
}
