package org.careline.followup.greenchannel;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A green channel that waits for a decision or for a hospital 待决定、未落实 (rules 17.6).
 *
 * @param visit the visit that opened it, where the caller may see it
 */
public record UndecidedTransfer(
        UUID transfer,
        UUID patient,
        String state,
        @Nullable String hospitalName,
        @Nullable String hospitalPhone,
        OffsetDateTime since,
        @Nullable UUID visit,
        @Nullable Integer level,
        @Nullable String area) {}
