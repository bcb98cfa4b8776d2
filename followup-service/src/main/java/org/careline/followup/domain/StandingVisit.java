package org.careline.followup.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that stands 有效随访, neither withdrawn nor replaced: what the days and places of others depend on (rules 4.2).
 *
 * @param enteredAt when it was entered; a correction of the same day keeps the place of what it corrects
 * @param wishedOn the next visit as the visitor wished it; null: by the rules
 * @param hospitalStated the visitor answered whether the person is in hospital now, or that a stay has ended
 */
public record StandingVisit(
        UUID visit,
        LocalDate visitedOn,
        LocalDateTime enteredAt,
        DangerLevel level,
        ConditionClass condition,
        @Nullable LocalDate wishedOn,
        boolean inHospital,
        boolean hospitalStated,
        @Nullable String placeNow) {
    /** By the day of the visit, whatever the order of typing. */
    static final Comparator<StandingVisit> IN_ORDER = Comparator.comparing(StandingVisit::visitedOn)
            .thenComparing(StandingVisit::enteredAt)
            .thenComparing(visit -> visit.visit().toString());

    boolean isAfter(LocalDateTime time) {
        var day = time.toLocalDate();
        return visitedOn.isAfter(day) || (visitedOn.equals(day) && enteredAt.isAfter(time));
    }
}
