package org.careline.followup.domain;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The latest day of the next visit 下次随访日期, counted from the day of the visit itself (rules 4.2). */
public final class NextVisit {
    private static final Period WHEN_STABLE = Period.ofMonths(3);
    private static final Period AT_FIRST = Period.ofWeeks(2);
    private static final Period WHEN_NOT_BETTER = Period.ofMonths(1);
    private static final Period WHILE_UNSTABLE = Period.ofWeeks(2);
    /** Ten working days 10个工作日 without a holiday among them: never too late (rules 2.1, T-09). */
    private static final Period FIRST_VISIT = Period.ofWeeks(2);

    private NextVisit() {}

    /** @param previous the class at the visit before; null: this is the first visit */
    public static LocalDate after(LocalDate visitedOn, ConditionClass condition, @Nullable ConditionClass previous) {
        return switch (condition) {
            case STABLE -> visitedOn.plus(WHEN_STABLE);
            case BASICALLY_STABLE -> visitedOn.plus(whenBasicallyStable(previous));
            case UNSTABLE -> visitedOn.plus(WHILE_UNSTABLE);
        };
    }

    public static LocalDate first(LocalDate managedSince) {
        return managedSince.plus(FIRST_VISIT);
    }

    private static Period whenBasicallyStable(@Nullable ConditionClass previous) {
        return previous == ConditionClass.BASICALLY_STABLE ? WHEN_NOT_BETTER : AT_FIRST;
    }
}
