package org.careline.notification.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The State Council's calendar 工作日: holidays, and the weekend days worked in their place; a day not listed follows the
 * week (rules 2.1).
 *
 * @param announced true: worked
 */
public record WorkingDays(Map<LocalDate, Boolean> announced, int lastYearKnown) {
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
        var weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return announced.getOrDefault(day, weekday);
    }

    public LocalDate nextAfter(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(LocalDate.MAX)
                .filter(this::isWorked)
                .findFirst()
                .orElseThrow();
    }

    public boolean knows(LocalDate day) {
        return day.getYear() <= lastYearKnown;
    }
}
