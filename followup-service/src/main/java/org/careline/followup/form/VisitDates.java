package org.careline.followup.form;

import java.time.LocalDate;
import org.careline.followup.domain.HospitalStay;
import org.careline.followup.domain.LocalRules;
import org.careline.kit.problem.InvalidFieldException;
import org.jspecify.annotations.Nullable;

/** The days of a form in their order: nothing in the future, nothing after the visit that was seen at it. */
public record VisitDates(VisitForm form, LocalDate today, LocalRules rules) {

    public void check() {
        refuse("visitedOn", form.visitedOn().isAfter(today), "随访日期不能晚于今天。A visit cannot lie in the future.");
        refuse(
                "visitedOn",
                form.visitedOn().isBefore(today.minus(rules.oldestEntry())),
                "随访日期过早,历史记录请走导入。Too long ago to be entered; history is imported.");
        refuse(
                "behaviourLastSeenOn",
                isAfter(form.behaviourLastSeenOn(), form.visitedOn()),
                "最后一次行为日期不能晚于随访日期。The behaviour cannot be seen after the visit.");
        refuse(
                "lastDischargedOn",
                isAfter(form.lastDischargedOn(), form.visitedOn()),
                "末次出院日期不能晚于随访日期。The discharge cannot lie after the visit.");
        refuse(
                "lastDischargedOn",
                form.hospitalStay() == HospitalStay.PAST && form.lastDischargedOn() == null,
                "曾住院须填末次出院日期。A past hospital stay needs the day of the last discharge.");
        refuse(
                "nextVisitOn",
                form.nextVisitOn() != null && !form.nextVisitOn().isAfter(form.visitedOn()),
                "下次随访日期须晚于本次。The next visit must lie after this one.");
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate visitedOn) {
        return day != null && day.isAfter(visitedOn);
    }

    private static void refuse(String field, boolean wrong, String message) {
        if (wrong) {
            throw new InvalidFieldException(field, message);
        }
    }
}
