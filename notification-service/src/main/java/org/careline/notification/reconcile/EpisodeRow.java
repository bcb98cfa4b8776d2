package org.careline.notification.reconcile;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.events.EpisodeCloseReason;
import org.careline.notification.domain.told.Episode;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code episode} 高风险过程.
 *
 * @param contradictions what does not fit together; null: nothing
 */
record EpisodeRow(
        UUID id,
        UUID patient,
        String area,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable EpisodeCloseReason closeReason,
        @Nullable OffsetDateTime reopenedAt,
        @Nullable List<String> contradictions) {
    Episode toDomain() {
        return new Episode(id, area, openedAt, closedAt, closeReason);
    }
}
