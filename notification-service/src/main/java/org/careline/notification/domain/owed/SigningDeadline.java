package org.careline.notification.domain.owed;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.careline.events.Duty;
import org.careline.kit.calendar.WorkingDays;
import org.careline.notification.domain.LocalRules;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.told.SigningUrgency;
import org.careline.notification.domain.told.ToldAlert.Clock;

/**
 * Until when an alert must be signed, and what happens when it is not 签收时限 (rules 17.3): the doctor and the prevention
 * institution are asked to phone, then it goes up the line.
 */
record SigningDeadline(LocalRules rules, WorkingDays days) {

    Clock of(SigningUrgency urgency, Duty duty, OffsetDateTime raisedAt) {
        return switch (urgency) {
            case URGENT -> urgent(raisedAt);
            case FOR_INFORMATION -> duty == Duty.POLICE ? police(raisedAt) : others(raisedAt);
            case NEXT_LOOK -> none(raisedAt);
        };
    }

    static Clock none(OffsetDateTime raisedAt) {
        return new Clock(raisedAt, null, null, null, true);
    }

    private Clock urgent(OffsetDateTime raisedAt) {
        var signBy = raisedAt.plus(rules.urgentWithin());
        return new Clock(raisedAt, signBy, raisedAt.plus(rules.promptAfter()), signBy, true);
    }

    private Clock police(OffsetDateTime raisedAt) {
        return promptedFirst(raisedAt, raisedAt.plus(rules.policeWithin()), rules.phoningTakes(), true);
    }

    private Clock others(OffsetDateTime raisedAt) {
        var day = days.nextAfter(raisedAt.atZoneSameInstant(Course.ZONE).toLocalDate());
        var signBy = day.atTime(rules.nextWorkingDayBy()).atZone(Course.ZONE).toOffsetDateTime();
        return promptedFirst(raisedAt, signBy, rules.phoningTakes(), days.knows(day));
    }

    private static Clock promptedFirst(
            OffsetDateTime raisedAt, OffsetDateTime signBy, Duration phoningTakes, boolean calendarKnown) {
        return new Clock(raisedAt, signBy, signBy, signBy.plus(phoningTakes), calendarKnown);
    }
}
