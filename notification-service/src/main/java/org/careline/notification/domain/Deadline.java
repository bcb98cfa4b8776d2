package org.careline.notification.domain;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.careline.events.Duty;
import org.careline.kit.calendar.WorkingDays;

/**
 * Until when an alert must be signed, and what happens when it is not 签收时限 (rules 17.3).
 *
 * @param promptAt the doctor and the prevention institution are asked to phone
 * @param upTheLineAt it goes to the next body of the line as well
 * @param calendarKnown false: the day lies past the last year whose holidays are known
 */
public record Deadline(
        OffsetDateTime promptAt, OffsetDateTime signBy, OffsetDateTime upTheLineAt, boolean calendarKnown) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Empty: signed with the next look. */
    public static Optional<Deadline> of(
            Urgency urgency, Duty duty, OffsetDateTime raisedAt, LocalRules rules, WorkingDays days) {
        return switch (urgency) {
            case URGENT -> Optional.of(urgent(raisedAt, rules));
            case FOR_INFORMATION ->
                Optional.of(duty == Duty.POLICE ? police(raisedAt, rules) : others(raisedAt, rules, days));
            case NEXT_LOOK -> Optional.empty();
        };
    }

    private static Deadline urgent(OffsetDateTime raisedAt, LocalRules rules) {
        var signBy = raisedAt.plus(rules.urgentWithin());
        return new Deadline(raisedAt.plus(rules.promptAfter()), signBy, signBy, true);
    }

    private static Deadline police(OffsetDateTime raisedAt, LocalRules rules) {
        return promptedFirst(raisedAt.plus(rules.policeWithin()), rules.phoningTakes(), true);
    }

    private static Deadline others(OffsetDateTime raisedAt, LocalRules rules, WorkingDays days) {
        var day = days.nextAfter(raisedAt.atZoneSameInstant(ZONE).toLocalDate());
        var signBy = day.atTime(rules.nextWorkingDayBy()).atZone(ZONE).toOffsetDateTime();
        return promptedFirst(signBy, rules.phoningTakes(), days.knows(day));
    }

    private static Deadline promptedFirst(OffsetDateTime signBy, Duration phoningTakes, boolean calendarKnown) {
        return new Deadline(signBy, signBy, signBy.plus(phoningTakes), calendarKnown);
    }
}
