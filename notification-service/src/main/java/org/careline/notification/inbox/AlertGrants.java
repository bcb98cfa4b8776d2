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
import org.careline.notification.alert.SeenAlert;
import org.careline.notification.directory.LocalRulesByArea;
import org.careline.notification.domain.duty.PlaceKind;
import org.jspecify.annotations.Nullable;

/** Signs the claim to see the person behind an alert 授权凭证, anew at each look, while the facts allow it (rules 17.4). */
@ApplicationScoped
class AlertGrants {
    private static final Duration WITH_A_REASON = Duration.ofHours(1);

    private final Grants grants;
    private final EntitlementTable entitlements;
    private final LocalRulesByArea rules;

    AlertGrants(Grants grants, EntitlementTable entitlements, LocalRulesByArea rules) {
        this.grants = grants;
        this.entitlements = entitlements;
        this.rules = rules;
    }

    /** Empty: the organisation may not see the person. */
    Optional<String> mint(SeenAlert alert, String organisation, OffsetDateTime now, @Nullable String reason) {
        var entitled = entitlements.of(alert, organisation);
        return expiry(alert, entitled, now, reason)
                .map(expires -> grants.sign(new Grant(
                        alert.id(),
                        alert.patient(),
                        organisation,
                        kind(alert.duty()),
                        place(alert, entitled),
                        expires)));
    }

    Entitlement entitlement(SeenAlert alert, String organisation) {
        return entitlements.of(alert, organisation);
    }

    private Optional<Instant> expiry(
            SeenAlert alert, Entitlement entitled, OffsetDateTime now, @Nullable String reason) {
        if (entitled.isOpen(now)) {
            var longest = now.plus(rules.in(alert.area()).grantLasts());
            var until = entitled.until();
            return Optional.of((until != null && until.isBefore(longest) ? until : longest).toInstant());
        }
        if (!entitled.asksForReason(now)) {
            return Optional.empty();
        }
        if (reason == null || reason.isBlank()) {
            throw new RefusedException(InboxRefusal.REASON_NEEDED);
        }
        return Optional.of(now.plus(WITH_A_REASON).toInstant());
    }

    /** The place that made it a receiver, where that is not the residence. */
    private static @Nullable String place(SeenAlert alert, Entitlement entitled) {
        return alert.place() == PlaceKind.NOW || !entitled.residenceKnown() ? alert.area() : null;
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
