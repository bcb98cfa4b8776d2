package org.careline.notification.domain.told;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.EpisodeCloseReason;
import org.jspecify.annotations.Nullable;

/** The row that carries a stretch of danger 高风险过程. */
public record Episode(
        UUID id,
        String area,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable EpisodeCloseReason closeReason) {
    public boolean isOpen() {
        return closedAt == null;
    }
}
