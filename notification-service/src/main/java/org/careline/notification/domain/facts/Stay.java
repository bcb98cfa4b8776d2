package org.careline.notification.domain.facts;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stay in hospital by a transfer 住院; either end may be heard first. */
public record Stay(
        UUID transfer,
        @Nullable OffsetDateTime admittedAt,
        @Nullable OffsetDateTime dischargedAt) {

    boolean lastsAt(OffsetDateTime time) {
        return admittedAt != null && admittedAt.isBefore(time) && (dischargedAt == null || dischargedAt.isAfter(time));
    }
}
