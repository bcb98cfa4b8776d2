package org.careline.notification.console;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.careline.kit.time.ClockProducer;
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
        boolean weapon,
        boolean awayFromHome,
        boolean neverSigned,
        boolean twinStands,
        boolean incomplete,
        @Nullable String basis,
        @Nullable String closeReason,
        List<String> contradictions,
        boolean toBeTakenOver,
        @Nullable String assessor,
        @Nullable String assessorPhone) {
    private static final String ASKED_AGAIN = "asked-again";
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
        var open = entry.signedAt() == null && entry.withdrawnAt() == null && entry.settledAt() == null;
        var overdue = open && !entry.quiet() && (isPast(entry.signBy(), now) || isPast(entry.promptAt(), now));
        return new InboxLine(
                entry.id(),
                look(entry, open, overdue),
                entry.action().toString(),
                entry.askedAgain() ? ASKED_AGAIN : entry.cause().toString(),
                state(entry),
                entry.duty().toString(),
                entry.level(),
                entry.kinds() == null
                        ? List.of()
                        : entry.kinds().stream().sorted().map(Object::toString).toList(),
                entry.stillPresent(),
                place,
                Ago.of(entry.raisedAt(), now),
                entry.signBy() == null || !open ? null : SHORT.format(entry.signBy()),
                overdue,
                entry.calendarKnown(),
                entry.inHospital(),
                entry.copy(),
                entry.weapon(),
                entry.awayFromHome(),
                entry.neverSigned(),
                entry.twinStands(),
                entry.incomplete(),
                entry.basis(),
                entry.closeReason() == null ? null : entry.closeReason().toString(),
                entry.contradictions() == null ? List.of() : entry.contradictions(),
                entry.isToBeTakenOver(),
                entry.assessor(),
                entry.assessorPhone());
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
        if (entry.settledAt() != null) {
            return "settled";
        }
        return entry.openedAt() != null ? "opened" : "waiting";
    }

    private static boolean isPast(@Nullable OffsetDateTime deadline, OffsetDateTime now) {
        return deadline != null && !deadline.isAfter(now);
    }
}
