package org.careline.followup.form;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.careline.followup.domain.HospitalStay;
import org.careline.followup.domain.LocalRules;
import org.careline.kit.problem.InvalidFieldException;
import org.jspecify.annotations.Nullable;

/** The days of a form in their order: each bounded by what it follows, none a day that only a machine writes for “unset”. */
public record VisitDates(VisitForm form, LocalDate today, LocalRules rules) {
    private static final Period LIFETIME = Period.ofYears(100);
    private static final Set<LocalDate> UNSET = Set.of(
            LocalDate.EPOCH,
            LocalDate.EPOCH.minusDays(1),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1899, 12, 30),
            LocalDate.of(1899, 12, 31));

    /** What the danger hangs on. */
    public void checkMain() {
        refuse("visitedOn", form.visitedOn().isAfter(today), "随访日期不能晚于今天。A visit cannot lie in the future.");
        refuse(
                "visitedOn",
                form.visitedOn().isBefore(today.minus(rules.oldestEntry())),
                "随访日期过早，历史记录请走导入。Too long ago to be entered; history is imported.");
        refuse(
                "behaviourLastSeenOn",
                isAfter(form.behaviourLastSeenOn(), form.visitedOn()),
                "最后一次行为日期不能晚于随访日期。The behaviour cannot be seen after the visit.");
        refuse(
                "behaviourLastSeenOn",
                isBefore(form.behaviourLastSeenOn(), form.visitedOn().minus(rules.oldestEntry())),
                "最后一次行为日期过早，请核对。The behaviour was seen too long before the visit.");
    }

    public void checkDischarge() {
        refuse(
                "lastDischargedOn",
                isAfter(form.lastDischargedOn(), form.visitedOn()),
                "末次出院日期不能晚于随访日期。The discharge cannot lie after the visit.");
        refuse(
                "lastDischargedOn",
                isBefore(form.lastDischargedOn(), form.visitedOn().minus(LIFETIME)) || isUnset(form.lastDischargedOn()),
                "末次出院日期过早，请核对。The discharge is too long ago.");
        refuse(
                "lastDischargedOn",
                form.hospitalStay() == HospitalStay.PAST && form.lastDischargedOn() == null,
                "曾住院须填末次出院日期。A past hospital stay needs the day of the last discharge.");
    }

    public void checkNext() {
        refuse(
                "nextVisitOn",
                form.nextVisitOn() != null && !form.nextVisitOn().isAfter(form.visitedOn()),
                "下次随访日期须晚于本次。The next visit must lie after this one.");
    }

    private static boolean isUnset(@Nullable LocalDate day) {
        return day != null && UNSET.contains(day);
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate visitedOn) {
        return day != null && day.isAfter(visitedOn);
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate earliest) {
        return day != null && day.isBefore(earliest);
    }

    private static void refuse(String field, boolean wrong, String message) {
        if (wrong) {
            throw new InvalidFieldException(field, message);
        }
    }
}
