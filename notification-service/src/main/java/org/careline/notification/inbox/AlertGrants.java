package org.careline.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.careline.events.Duty;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;
import org.careline.kit.grant.Grants;
import org.careline.kit.problem.RefusedException;
import org.careline.notification.alert.LocalRulesBook;
import org.jspecify.annotations.Nullable;

/** Signs the right to see the person behind an alert 授权凭证, anew at each look and for hours (rules 17.4). */
@ApplicationScoped
class AlertGrants {
    private static final Duration WITH_A_REASON = Duration.ofHours(1);

    private final Grants grants;
    private final LocalRulesBook rules;

    AlertGrants(Grants grants, LocalRulesBook rules) {
        this.grants = grants;
        this.rules = rules;
    }

    /**
     * Empty for what was taken back and for what has to be taken over first.
     *
     * @param closedAt when the episode closed
     */
    Optional<String> mint(
            SeenAlert alert,
            String organisation,
            Optional<OffsetDateTime> closedAt,
            OffsetDateTime now,
            @Nullable String reason) {
        if (alert.isWithdrawn() || alert.isToBeTakenOver()) {
            return Optional.empty();
        }
        var expires = expiry(alert, closedAt, now, reason);
        return Optional.of(grants.sign(
                new Grant(alert.id(), alert.patient(), organisation, kind(alert.duty()), alert.placeNow(), expires)));
    }

    private Instant expiry(
            SeenAlert alert, Optional<OffsetDateTime> closedAt, OffsetDateTime now, @Nullable String reason) {
        var longest = now.plus(rules.in(alert.area()).grantLasts());
        if (!asksForReason(alert, closedAt, now)) {
            var last = lastDay(alert, closedAt).orElse(longest);
            return (last.isBefore(longest) ? last : longest).toInstant();
        }
        if (reason == null || reason.isBlank()) {
            throw new RefusedException(InboxRefusal.REASON_NEEDED);
        }
        return now.plus(WITH_A_REASON).toInstant();
    }

    boolean asksForReason(SeenAlert alert, Optional<OffsetDateTime> closedAt, OffsetDateTime now) {
        return lastDay(alert, closedAt).filter(last -> !last.isAfter(now)).isPresent();
    }

    private Optional<OffsetDateTime> lastDay(SeenAlert alert, Optional<OffsetDateTime> closedAt) {
        return closedAt.map(closed -> closed.plusDays(rules.in(alert.area()).daysAfterClosing()));
    }

    private static GrantKind kind(Duty duty) {
        return switch (duty) {
            case POLICE -> GrantKind.POLICE;
            case GRID -> GrantKind.GRID;
            case PREVENTION -> GrantKind.PREVENTION;
            case CARE, GREEN_CHANNEL -> throw new IllegalArgumentException("not told by alert: " + duty);
        };
    }
}
