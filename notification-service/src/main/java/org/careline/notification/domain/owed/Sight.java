package org.careline.notification.domain.owed;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.SettledReason;
import org.careline.events.WithdrawalReason;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.told.Episode;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation may see the person 知悉范围 (rules 17.4): asked of the facts as they stand, at each use.
 *
 * @param until null: as long as nothing changes
 * @param placeNow where the person is, if not at home
 */
public record Sight(
        UUID episode,
        boolean sees,
        @Nullable OffsetDateTime until,
        @Nullable String placeNow) {
    private static final Duration TO_READ_WHAT_WAS_WRONG = Duration.ofHours(24);

    /** For everybody who was ever told of the person; who is not named was never told. */
    public static Map<Recipient, Sight> of(Situation situation, Owed owed, Difference.Step step) {
        var sights = new LinkedHashMap<Recipient, Sight>();
        step.told().stream()
                .map(ToldAlert::recipient)
                .filter(recipient -> !recipient.isNobody())
                .distinct()
                .forEach(recipient -> sights.put(recipient, best(situation, owed, step, recipient)));
        return sights;
    }

    private static Sight best(Situation situation, Owed owed, Difference.Step step, Recipient recipient) {
        var told = step.told().stream()
                .filter(alert -> alert.recipient().equals(recipient))
                .toList();
        return step.episodes().stream()
                .flatMap(episode -> in(episode, situation, owed, recipient, of(episode, told)).stream())
                .max(Comparator.comparing(sight -> Objects.requireNonNullElse(sight.until(), OffsetDateTime.MAX)))
                .orElseGet(() -> new Sight(told.getLast().about().episode(), false, null, null));
    }

    private static List<ToldAlert> of(Episode episode, List<ToldAlert> told) {
        return told.stream()
                .filter(alert -> alert.about().episode().equals(episode.id()))
                .toList();
    }

    private static Optional<Sight> in(
            Episode episode, Situation situation, Owed owed, Recipient recipient, List<ToldAlert> told) {
        var answers = owed.assignments().containsKey(recipient);
        var standing = told.stream()
                .filter(alert -> alert.isOf(Occasion.DANGER) && !alert.isWithdrawn())
                .filter(alert -> owed.course().stands(alert.about().assessment()))
                .filter(alert -> answers || isOpenToIt(alert))
                .toList();
        if (standing.isEmpty()) {
            return toReadWhatWasWrong(episode, situation, told);
        }
        var closedAt = episode.closedAt();
        if (closedAt == null) {
            var away = owed.whereabouts().map(where -> where.away()).orElse(null);
            return Optional.of(new Sight(episode.id(), true, null, away));
        }
        var days = situation.rules().apply(episode.area()).daysAfterClosing();
        return Optional.of(new Sight(episode.id(), true, closedAt.plusDays(days), null));
    }

    /** What came up the line unsigned shows nobody until it is taken over. */
    private static boolean isOpenToIt(ToldAlert alert) {
        return !alert.cameUpTheLine()
                || (alert.acts().takenOverAt() != null && alert.ending().settled() != SettledReason.SIGNED_BELOW);
    }

    /** Corrected below 3, at the wrong level, entered twice: until the notice is signed, at most a day. */
    private static Optional<Sight> toReadWhatWasWrong(Episode episode, Situation situation, List<ToldAlert> told) {
        if (episode.closeReason() != EpisodeCloseReason.ASSESSMENT_WITHDRAWN) {
            return Optional.empty();
        }
        return told.stream()
                .filter(alert -> alert.isOf(Occasion.TAKEN_BACK) && !alert.isWithdrawn() && !alert.isSigned())
                .filter(alert -> mayBeRead(alert, situation) && !hadLeft(alert, told))
                .map(alert -> alert.clock().raisedAt().plus(TO_READ_WHAT_WAS_WRONG))
                .max(OffsetDateTime::compareTo)
                .map(until -> new Sight(episode.id(), true, until, null));
    }

    private static boolean mayBeRead(ToldAlert notice, Situation situation) {
        if (notice.about().cause() == AlertCause.CORRECTED) {
            return true;
        }
        var reason = situation.facts().withdrawn().get(notice.about().assessment());
        return reason == WithdrawalReason.WRONG_LEVEL || reason == WithdrawalReason.ENTERED_TWICE;
    }

    private static boolean hadLeft(ToldAlert notice, List<ToldAlert> told) {
        return told.stream()
                .anyMatch(alert ->
                        alert.id().equals(notice.line().supersedes()) && (alert.isLeft() || !isOpenToIt(alert)));
    }
}
