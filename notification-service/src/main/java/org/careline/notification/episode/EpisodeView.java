package org.careline.notification.episode;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An episode 警情过程 on the board of the doctor and of the prevention institution.
 *
 * @param patient shown because both have the patient in their care
 * @param level of the last assessment
 */
record EpisodeView(
        UUID id,
        UUID patient,
        String area,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closeReason,
        int level,
        int alerts,
        int unsigned) {}
