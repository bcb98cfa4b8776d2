package org.careline.notification.completeness;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param area empty: unknown, the event cannot be read */
public record AlarmView(
        UUID id, AlarmKind kind, String area, @Nullable UUID assessment, OffsetDateTime raisedAt) {}
