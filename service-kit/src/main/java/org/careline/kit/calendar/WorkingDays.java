package org.careline.kit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The State Council's calendar 工作日: holidays, and the weekend days worked in their place; a day not listed follows the
 * week (rules 2.1). In a year not announced yet weekends and the holidays of fixed date are free: who asks for a day of
 * such a year is told that it is provisional, see {@link #knows}.
 *
 * @param announced true: worked
 */
public record WorkingDays(Map<LocalDate, Boolean> announced, int lastYearKnown) {
    /** 元旦, 劳动节 (2 days since 2025), 国庆节 (3 days); the others follow the moon. */
    private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    public WorkingDays {
        announced = Map.copyOf(announced);
    }

    /** Lines {@code date,kind,occasion} below a heading; kind is {@code holiday} or {@code workday}. */
    public static WorkingDays parse(List<String> lines) {
        var announced = new HashMap<LocalDate, Boolean>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split(",", 3);
            announced.put(LocalDate.parse(fields[0]), fields[1].equals("workday"));
        }
        var lastYear = announced.keySet().stream().mapToInt(LocalDate::getYear).max();
        return new WorkingDays(announced, lastYear.orElseThrow());
    }

    public boolean isWorked(LocalDate day) {
        return announced.getOrDefault(
                day, isWeekday(day) && (knows(day) || !FIXED_HOLIDAYS.contains(MonthDay.from(day))));
    }

    /** The first working day after this one. */
    public LocalDate nextAfter(LocalDate day) {
        return after(day, 1);
    }

    /** The n-th working day after this one. */
    public LocalDate after(LocalDate day, int workingDays) {
        return day.plusDays(1)
                .datesUntil(LocalDate.MAX)
                .filter(this::isWorked)
                .skip(workingDays - 1)
                .findFirst()
                .orElseThrow();
    }

    /** False: the day lies past the last year announced, and what is said of it is provisional. */
    public boolean knows(LocalDate day) {
        return day.getYear() <= lastYearKnown;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
