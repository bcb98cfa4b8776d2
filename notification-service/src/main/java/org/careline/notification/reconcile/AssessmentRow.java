package org.careline.notification.reconcile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.careline.notification.domain.facts.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code assessment}: an assessment as it was heard.
 *
 * @param assessorsArea read with it: where the institution stands that entered it
 */
record AssessmentRow(
        UUID id,
        UUID patient,
        @Nullable UUID replaces,
        int level,
        Set<DangerKind> kinds,
        boolean weapon,
        LocalDate visitedOn,
        @Nullable LocalDate behaviourLastSeenOn,
        boolean stillPresent,
        @Nullable String placeNow,
        boolean inHospital,
        boolean hospitalStated,
        Origin origin,
        boolean imported,
        String assessingOrganisation,
        @Nullable String assessorsArea,
        OffsetDateTime assessedAt,
        OffsetDateTime heardAt) {
    static AssessmentRow from(RiskLevelAssessed event, OffsetDateTime now) {
        return new AssessmentRow(
                event.assessment(),
                event.patient(),
                event.replaces(),
                event.level(),
                event.kinds(),
                Boolean.TRUE.equals(event.weapon()),
                event.visitedOn(),
                event.behaviourLastSeenOn(),
                event.stillPresent(),
                event.placeNow(),
                event.inHospital(),
                Boolean.TRUE.equals(event.hospitalStated()),
                event.origin(),
                event.origin() == Origin.IMPORTED,
                event.assessingOrganisation(),
                null,
                event.assessedAt(),
                now);
    }

    Assessment toDomain() {
        return new Assessment(
                id,
                replaces,
                level,
                Objects.requireNonNullElse(kinds, Set.of()),
                weapon,
                visitedOn,
                behaviourLastSeenOn,
                stillPresent,
                placeNow,
                inHospital,
                hospitalStated,
                imported,
                assessingOrganisation,
                assessorsArea,
                assessedAt,
                heardAt);
    }
}
