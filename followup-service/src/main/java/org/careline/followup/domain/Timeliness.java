package org.careline.followup.domain;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Whether a visit was entered in time 录入时限 (rules 17.1-5, 17.1-7). */
public final class Timeliness {
    private Timeliness() {}

    /** A visit has a day and no hour: the time runs from the end of that day, so that an alarm is never quieted by doubt. */
    public static boolean isLate(LocalDate visitedOn, ZonedDateTime entered, LocalRules rules) {
        var endOfVisit = visitedOn.plusDays(1).atStartOfDay(entered.getZone());
        return endOfVisit.plus(rules.lateAfter()).isBefore(entered);
    }

    public static boolean isSameDay(LocalDate visitedOn, ZonedDateTime entered) {
        return visitedOn.equals(entered.toLocalDate());
    }

    /** A danger that a later visit already found below 3 is past. */
    public static boolean isOvertaken(
            DangerLevel level, LocalDate visitedOn, DangerLevel laterLevel, LocalDate laterVisitedOn) {
        return level.isTold() && !laterLevel.isTold() && laterVisitedOn.isAfter(visitedOn);
    }
}
