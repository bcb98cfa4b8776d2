package org.careline.followup.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a danger is over before it is told 已结束: nobody is sent to the dead, nor to whoever was admitted since (rules 17.1-9, 17.1-11). */
public final class Over {
    private Over() {}

    public static boolean isOver(StandingVisit danger, List<Stay> stays, @Nullable LocalDate deceasedOn) {
        var dead = deceasedOn != null && !danger.visitedOn().isAfter(deceasedOn);
        return dead || stays.stream().anyMatch(stay -> !stay.isBefore(danger));
    }
}
