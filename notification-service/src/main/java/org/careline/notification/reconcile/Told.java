package org.careline.notification.reconcile;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertEvent.AlertEscalated;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AlertEvent.AlertSettled;
import org.careline.events.AlertEvent.AlertWithdrawn;
import org.careline.events.EscalationReason;
import org.careline.events.TellingBasis;
import org.careline.notification.domain.owed.Change;
import org.careline.notification.domain.told.ToldAlert;
import org.jspecify.annotations.Nullable;

/**
 * Says a change of one person's alerts as the event that tells it; only where an organisation has it.
 *
 * @param incomplete an event about the person could not be read
 * @param basis on what ground a person who refuses management is told of
 */
record Told(UUID patient, boolean incomplete, @Nullable TellingBasis basis, OffsetDateTime now) {
    AlertRaised raised(ToldAlert alert, String organisation) {
        var about = alert.about();
        return new AlertRaised(
                alert.id(),
                about.assessment(),
                patient,
                about.episode(),
                alert.recipient().duty(),
                organisation,
                about.cause(),
                about.asked(),
                about.level(),
                about.inHospital(),
                alert.line().copy(),
                alert.line().supersedes(),
                alert.line().upTheLine(),
                alert.clock().signBy(),
                alert.clock().raisedAt(),
                alert.clock().promptAt(),
                onlyTrue(about.weapon()),
                onlyTrue(about.placeNow() != null),
                about.placeNow(),
                about.handedTo(),
                about.closeReason(),
                onlyTrue(about.neverSigned()),
                onlyTrue(incomplete),
                basis);
    }

    AlertEscalated escalated(Change.Escalate change, String organisation) {
        var alert = change.alert();
        return new AlertEscalated(
                alert.id(),
                alert.about().assessment(),
                patient,
                alert.about().episode(),
                alert.recipient().duty(),
                organisation,
                change.to(),
                EscalationReason.NOT_SIGNED,
                now);
    }

    AlertWithdrawn withdrawn(Change.Withdraw change, String organisation) {
        var alert = change.alert();
        return new AlertWithdrawn(
                alert.id(),
                alert.about().assessment(),
                patient,
                alert.about().episode(),
                alert.recipient().duty(),
                organisation,
                change.reason(),
                now);
    }

    AlertSettled settled(Change.Settle change, String organisation) {
        var alert = change.alert();
        return new AlertSettled(
                alert.id(),
                alert.about().assessment(),
                patient,
                alert.about().episode(),
                alert.recipient().duty(),
                organisation,
                change.reason(),
                change.by(),
                now);
    }

    private static @Nullable Boolean onlyTrue(boolean said) {
        return said ? true : null;
    }
}
