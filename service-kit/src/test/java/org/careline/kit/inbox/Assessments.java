package org.careline.kit.inbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DangerKind;
import org.careline.events.Origin;

/** Assessments for tests. */
public final class Assessments {
    private Assessments() {}

    public static RiskLevelAssessed of(UUID patient, int level) {
        return new RiskLevelAssessed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                patient,
                level,
                Set.of(DangerKind.OTHERS),
                LocalDate.of(2026, 11, 20),
                null,
                true,
                "230381100",
                1,
                null,
                false,
                Origin.ENTERED,
                "clinic",
                OffsetDateTime.parse("2026-11-20T10:00:00+08:00"),
                null,
                null);
    }
}
