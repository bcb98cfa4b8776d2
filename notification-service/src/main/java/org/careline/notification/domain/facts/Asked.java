package org.careline.notification.domain.facts;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.careline.events.AskedAction;
import org.careline.notification.domain.LocalRules;

/** What a danger asks, and how soon it must be signed (rules 17.1-4, 5, 8, 17.3). */
public record Asked(Course course, LocalRules rules) {
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * What is asked of a receiver that hears of it at a time. The form asks for a day, not an hour: a day not before the
     * one 24 hours ago counts, on the side of help.
     */
    public AskedAction action(Assessment danger, OffsetDateTime at) {
        if (callsNobodyOut(danger) || course.isOver(danger)) {
            return AskedAction.FOR_INFORMATION;
        }
        var stillPresent =
                danger.stillPresent() && !at.isAfter(danger.assessedAt().plus(DAY));
        var dayAgo = at.atZoneSameInstant(Course.ZONE).toLocalDate().minusDays(1);
        var justSeen = danger.isSevere() && !danger.seenOn().isBefore(dayAgo);
        return stillPresent || justSeen ? AskedAction.ASSIST_NOW : AskedAction.FOR_INFORMATION;
    }

    public boolean isUrgent(Assessment danger, AskedAction action) {
        return !callsNobodyOut(danger) && (danger.isSevere() || action == AskedAction.ASSIST_NOW);
    }

    public boolean isLate(Assessment danger) {
        return course.isLate(danger, rules.lateAfter());
    }

    /** Late, or in hospital: told, but it says nothing about a danger at home. */
    public boolean isLateOrInHospital(Assessment danger) {
        return danger.inHospital() || isLate(danger);
    }

    private boolean callsNobodyOut(Assessment danger) {
        return isLateOrInHospital(danger) || course.isOvertaken(danger) || course.inHospital();
    }
}
