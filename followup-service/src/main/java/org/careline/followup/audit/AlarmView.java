package org.careline.followup.audit;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something a danger lacks 漏报警示.
 *
 * @param what the duty that was not told, or {@code transfer}
 * @param since when the danger was saved
 */
public record AlarmView(UUID assessment, UUID visit, String what, OffsetDateTime since, OffsetDateTime raisedAt) {}
