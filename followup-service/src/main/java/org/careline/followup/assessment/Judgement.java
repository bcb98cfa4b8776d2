package org.careline.followup.assessment;

import java.time.LocalDate;
import java.util.Set;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.domain.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of a visit; the stated level stays the assessor's (rules 3.1).
 *
 * @param proposed null: the form says nothing a level could be proposed from
 * @param toReview stated against the signs (rules 17.5)
 * @param behaviourLastSeenOn at 3 or more without a day of its own, the day of the visit: doubt never quiets an alarm
 */
public record Judgement(
        DangerLevel level,
        @Nullable DangerLevel proposed,
        boolean toReview,
        Set<DangerKind> kinds,
        ConditionClass condition,
        Set<Finding> findings,
        LocalDate nextVisitOn,
        Origin origin,
        boolean inHospital,
        @Nullable LocalDate behaviourLastSeenOn) {
    public Judgement {
        kinds = Set.copyOf(kinds);
        findings = Set.copyOf(findings);
    }
}
