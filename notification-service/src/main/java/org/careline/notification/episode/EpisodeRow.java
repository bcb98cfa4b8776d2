package org.careline.notification.episode;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the table {@code episode} 警情过程, while it is open. */
record EpisodeRow(UUID id, UUID patient, String area, OffsetDateTime openedAt) {}
