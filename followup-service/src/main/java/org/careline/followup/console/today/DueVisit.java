package org.careline.followup.console.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.careline.followup.caseload.WorklistEntry;

/** A patient who is due 应随访患者, as a line of the page. */
public record DueVisit(WorklistEntry entry, long daysLate) {
    static DueVisit of(WorklistEntry entry, LocalDate today) {
        return new DueVisit(entry, ChronoUnit.DAYS.between(entry.nextVisitOn(), today));
    }

    public boolean isToday() {
        return daysLate == 0;
    }

    public boolean isUrgent() {
        return switch (entry.urgency()) {
            case DANGER, UNSTABLE -> true;
            case FIRST_VISIT, OTHER -> false;
        };
    }
}
