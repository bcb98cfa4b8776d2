package org.careline.notification.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AskedAction;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A danger assessment 危险性评估 as this service hears of it (rules 3, 17.1).
 *
 * @param place where the person is: {@code placeNow}, else the residence; null: unknown
 */
public record Assessment(
        UUID id,
        int level,
        Set<DangerKind> kinds,
        LocalDate visitedOn,
        @Nullable LocalDate behaviourLastSeenOn,
        boolean stillPresent,
        @Nullable String place,
        boolean inHospital,
        Origin origin,
        OffsetDateTime assessedAt) {
    /** From this level on the three duties are told (S001 二(三)2). */
    public static final int DANGEROUS = 3;

    private static final int SEVERE = 4;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Assessment {
        kinds = Set.copyOf(kinds);
    }

    public boolean isDangerous() {
        return level >= DANGEROUS;
    }

    /** Imports and history taken over from another system never tell anybody (rules 17.1-5). */
    public boolean tellsNobody() {
        return origin == Origin.IMPORTED;
    }

    /** Late, or in hospital: told, but nobody is called out, and the next danger at home is new (rules 17.1-5, 8). */
    public boolean isForInformationOnly() {
        return origin == Origin.LATE || inHospital;
    }

    /** Rules 17.1-4. */
    AskedAction action() {
        if (isForInformationOnly()) {
            return AskedAction.FOR_INFORMATION;
        }
        return stillPresent || (level >= SEVERE && seenWithinADay())
                ? AskedAction.ASSIST_NOW
                : AskedAction.FOR_INFORMATION;
    }

    /** Rules 17.3, first line: level 5, 4 or assist-now. */
    Urgency urgency() {
        if (isForInformationOnly()) {
            return Urgency.FOR_INFORMATION;
        }
        return level >= SEVERE || action() == AskedAction.ASSIST_NOW ? Urgency.URGENT : Urgency.FOR_INFORMATION;
    }

    /** The form asks for a day, not an hour: a day not before the one 24 hours ago counts, on the side of help. */
    private boolean seenWithinADay() {
        var seen = behaviourLastSeenOn == null ? visitedOn : behaviourLastSeenOn;
        var dayAgo = assessedAt.atZoneSameInstant(ZONE).toLocalDate().minusDays(1);
        return !seen.isBefore(dayAgo);
    }
}
