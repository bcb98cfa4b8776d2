package org.careline.notification.console;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.DangerKind;
import org.careline.events.Duty;
import org.careline.events.EpisodeCloseReason;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a line of the inbox 通报: what is asked, where, since when; never who.
 *
 * @param kinds empty: what it is about is not kept, such as an assessment below 3
 * @param quiet signed with the next look
 * @param askedAgain raised because it asks more, not because the level rose 再次要求到场
 * @param stillPresent of a danger that goes on
 * @param contradictions what does not fit together 矛盾
 */
record InboxEntry(
        UUID id,
        Duty duty,
        AlertCause cause,
        AskedAction action,
        int level,
        String area,
        boolean inHospital,
        boolean copy,
        boolean quiet,
        boolean askedAgain,
        boolean weapon,
        boolean awayFromHome,
        boolean neverSigned,
        boolean twinStands,
        boolean incomplete,
        @Nullable String basis,
        @Nullable EpisodeCloseReason closeReason,
        boolean calendarKnown,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime signBy,
        @Nullable OffsetDateTime promptAt,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime signedAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable OffsetDateTime settledAt,
        @Nullable UUID escalatedFrom,
        @Nullable OffsetDateTime takenOverAt,
        @Nullable Set<DangerKind> kinds,
        boolean stillPresent,
        @Nullable List<String> contradictions,
        @Nullable String assessor,
        @Nullable String assessorPhone) {

    boolean isToBeTakenOver() {
        return escalatedFrom != null && takenOverAt == null;
    }
}
