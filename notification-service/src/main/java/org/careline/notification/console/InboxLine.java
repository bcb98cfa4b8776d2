package org.careline.notification.console;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.careline.kit.time.ClockProducer;
import org.careline.notification.inbox.AlertState;
import org.careline.notification.inbox.AlertView;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox, ready to be said; closed lists by their wire names.
 *
 * @param look red: past its time; amber: an alarm; quiet: an update
 */
record InboxLine(
        UUID id,
        String look,
        String action,
        String cause,
        String state,
        String duty,
        int level,
        List<String> kinds,
        boolean stillPresent,
        String place,
        Ago ago,
        @Nullable String signBy,
        boolean overdue,
        boolean holidaysKnown,
        boolean inHospital,
        boolean copy,
        boolean toBeTakenOver,
        @Nullable String assessor,
        @Nullable String assessorPhone) {
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ClockProducer.ZONE);

    /** How long ago, in the largest unit that says something. */
    record Ago(String unit, long number) {
        static Ago of(OffsetDateTime time, OffsetDateTime now) {
            var passed = Duration.between(time, now);
            if (passed.toMinutes() < 1) {
                return new Ago("now", 0);
            }
            if (passed.toHours() < 1) {
                return new Ago("minutes", passed.toMinutes());
            }
            return passed.toDays() < 1 ? new Ago("hours", passed.toHours()) : new Ago("days", passed.toDays());
        }
    }

    static InboxLine of(InboxEntry entry, String place, OffsetDateTime now) {
        var open = entry.signedAt() == null && entry.withdrawnAt() == null;
        var overdue = open && (isPast(entry.signBy(), now) || isPast(entry.promptAt(), now));
        return new InboxLine(
                entry.id(),
                look(entry, open, overdue),
                entry.action().toString(),
                entry.cause().toString(),
                state(entry),
                entry.duty().toString(),
                entry.level(),
                entry.kinds() == null
                        ? List.of()
                        : entry.kinds().stream().sorted().map(Object::toString).toList(),
                Boolean.TRUE.equals(entry.stillPresent()),
                place,
                Ago.of(entry.raisedAt(), now),
                entry.signBy() == null || !open ? null : SHORT.format(entry.signBy()),
                overdue,
                entry.calendarKnown(),
                entry.inHospital(),
                entry.copy(),
                entry.isToBeTakenOver(),
                entry.assessor(),
                entry.assessorPhone());
    }

    static InboxLine of(AlertView alert, AlertFacts facts, String place, OffsetDateTime now) {
        var assessing = alert.assessingOrganisation();
        return of(
                new InboxEntry(
                        alert.id(),
                        alert.duty(),
                        alert.cause(),
                        alert.action(),
                        alert.level(),
                        alert.area(),
                        alert.inHospital(),
                        alert.copy(),
                        alert.quiet(),
                        alert.holidaysKnown(),
                        alert.raisedAt(),
                        alert.signBy(),
                        null,
                        alert.openedAt(),
                        alert.signedAt(),
                        alert.state() == AlertState.WITHDRAWN ? alert.raisedAt() : null,
                        alert.toBeTakenOver() ? alert.id() : null,
                        null,
                        facts.kinds(),
                        facts.stillPresent(),
                        assessing.name() == null ? assessing.code() : assessing.name(),
                        assessing.dutyPhone()),
                place,
                now);
    }

    private static String look(InboxEntry entry, boolean open, boolean overdue) {
        if (!open || entry.quiet()) {
            return "quiet";
        }
        return overdue ? "red" : "amber";
    }

    private static String state(InboxEntry entry) {
        if (entry.withdrawnAt() != null) {
            return "withdrawn";
        }
        if (entry.signedAt() != null) {
            return "signed";
        }
        return entry.openedAt() != null ? "opened" : "waiting";
    }

    private static boolean isPast(@Nullable OffsetDateTime deadline, OffsetDateTime now) {
        return deadline != null && !deadline.isAfter(now);
    }
}
