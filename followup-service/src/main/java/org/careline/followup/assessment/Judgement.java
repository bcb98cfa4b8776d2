package org.careline.followup.assessment;

import java.time.LocalDate;
import java.util.Set;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.domain.Finding;
import org.careline.followup.domain.StandingVisit;
import org.careline.followup.form.VisitForm;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of a visit; the stated level stays the assessor's (rules 3.1).
 *
 * @param form as it was taken
 * @param standing as it stands beside the other visits, without an id yet
 * @param proposed null: the form says nothing a level could be proposed from
 * @param toReview stated against the signs (rules 17.5)
 * @param behaviourLastSeenOn at 3 or more without a day of its own, the day of the visit: doubt never quiets an alarm
 * @param weapon whether a weapon is known 持械; null: the behaviour was not asked
 */
public record Judgement(
        VisitForm form,
        StandingVisit standing,
        @Nullable DangerLevel proposed,
        boolean toReview,
        Set<DangerKind> kinds,
        Set<Finding> findings,
        LocalDate nextVisitOn,
        Origin origin,
        @Nullable LocalDate behaviourLastSeenOn,
        @Nullable Boolean weapon) {
    public Judgement {
        kinds = Set.copyOf(kinds);
        findings = Set.copyOf(findings);
    }

    public DangerLevel level() {
        return standing.level();
    }

    public ConditionClass condition() {
        return standing.condition();
    }

    public boolean inHospital() {
        return standing.inHospital();
    }

    public boolean isLate() {
        return origin == Origin.LATE;
    }
}
