package org.careline.notification.episode;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An episode 高风险过程 on the board of the doctor and of the prevention institution.
 *
 * @param patient shown because both have the patient in their care
 * @param contradictions what does not fit together 矛盾
 * @param unsigned alarms nobody signed
 * @param level of the last assessment
 */
record EpisodeView(
        UUID id,
        UUID patient,
        String area,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closeReason,
        @Nullable List<String> contradictions,
        int level,
        int alerts,
        int unsigned) {}
