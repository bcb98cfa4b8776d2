package org.careline.followup.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stay in hospital 住院, as the transfers say it.
 *
 * @param dischargedAt null: still there
 */
public record Stay(LocalDateTime admittedAt, @Nullable LocalDateTime dischargedAt) {

    /** Whether somebody visited on this day was in hospital; on the day of discharge not any more. */
    public boolean holds(LocalDate day) {
        return !admittedAt.toLocalDate().isAfter(day)
                && (dischargedAt == null || dischargedAt.toLocalDate().isAfter(day));
    }

    /**
     * Whether the visit comes after the admission: on its very day only if entered later and the visitor stated that the
     * person is not in hospital, or the stay had ended by then.
     */
    boolean isBefore(StandingVisit visit) {
        if (!visit.visitedOn().equals(admittedAt.toLocalDate())) {
            return visit.isAfter(admittedAt);
        }
        var ended = dischargedAt != null && visit.isAfter(dischargedAt);
        return visit.isAfter(admittedAt) && (visit.inHospital() || visit.hospitalStated() || ended);
    }
}
