package org.careline.followup.domain;

import java.time.LocalDate;
import java.time.Period;
import org.careline.kit.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** The latest day of the next visit 下次随访日期, counted from the day of the visit itself (rules 4.2). */
final class NextVisit {
    /** The longest interval there is. */
    static final Period WHEN_STABLE = Period.ofMonths(3);

    private static final Period AT_FIRST = Period.ofWeeks(2);
    private static final Period WHEN_NOT_BETTER = Period.ofMonths(1);
    private static final Period WHILE_UNSTABLE = Period.ofWeeks(2);
    /** A visit up to so long after the day it was due is still the one that was asked for. */
    private static final Period STILL_THE_ONE_ASKED_FOR = Period.ofDays(14);
    /** 10个工作日 (rules 2.1, T-09). */
    private static final int FIRST_VISIT = 10;

    private NextVisit() {}

    /**
     * @param previous the visit of the day before that stands; null: this is the first
     * @param due when that one asked for the next
     */
    static LocalDate after(StandingVisit visit, @Nullable StandingVisit previous, LocalDate due) {
        return visit.visitedOn()
                .plus(
                        switch (visit.condition()) {
                            case STABLE -> WHEN_STABLE;
                            case BASICALLY_STABLE -> isAskedFor(visit, previous, due) ? WHEN_NOT_BETTER : AT_FIRST;
                            case UNSTABLE -> WHILE_UNSTABLE;
                        });
    }

    /** Basically stable again at the two-week visit the one before asked for, not months later (rules 4.2). */
    private static boolean isAskedFor(StandingVisit visit, @Nullable StandingVisit previous, LocalDate due) {
        return previous != null
                && previous.condition() == ConditionClass.BASICALLY_STABLE
                && !visit.visitedOn().isAfter(due.plus(STILL_THE_ONE_ASKED_FOR));
    }

    /** By the tenth working day after consent or discharge; in a year not announced yet the day is provisional. */
    static Due first(LocalDate since, WorkingDays calendar) {
        var day = calendar.after(since, FIRST_VISIT);
        return new Due(day, !calendar.knows(day));
    }
}
