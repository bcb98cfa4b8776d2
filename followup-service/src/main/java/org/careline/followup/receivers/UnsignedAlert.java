package org.careline.followup.receivers;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert nobody signed in time, and the number to call 逾期未签收 (rules 17.3). */
public record UnsignedAlert(
        UUID alert,
        UUID visit,
        UUID patient,
        int level,
        String duty,
        String organisation,
        @Nullable String name,
        @Nullable String dutyPhone,
        @Nullable String action,
        @Nullable OffsetDateTime raisedAt,
        OffsetDateTime signBy,
        @Nullable String area) {}
