package org.careline.notification.episode;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.careline.notification.domain.Assessment;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code assessment}: what was heard and stands in an episode. */
record AssessmentRow(
        UUID id,
        UUID episode,
        UUID patient,
        int level,
        Set<DangerKind> kinds,
        LocalDate visitedOn,
        @Nullable LocalDate behaviourLastSeenOn,
        boolean stillPresent,
        @Nullable String place,
        @Nullable String placeNow,
        boolean inHospital,
        Origin origin,
        String assessingOrganisation,
        OffsetDateTime assessedAt) {

    /** @param residence where the patient lives, by the newest version heard */
    static AssessmentRow from(RiskLevelAssessed event, UUID episode, @Nullable String residence) {
        return new AssessmentRow(
                event.assessment(),
                episode,
                event.patient(),
                event.level(),
                event.kinds(),
                event.visitedOn(),
                event.behaviourLastSeenOn(),
                event.stillPresent(),
                event.placeNow() == null ? residence : event.placeNow(),
                event.placeNow(),
                event.inHospital(),
                event.origin(),
                event.assessingOrganisation(),
                event.assessedAt());
    }

    Assessment toDomain() {
        return new Assessment(
                id, level, kinds, visitedOn, behaviourLastSeenOn, stillPresent, place, inHospital, origin, assessedAt);
    }
}
