package org.careline.referral.console;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One step of a transfer in words 经过.
 *
 * @param by name of the organisation; null: by itself, such as a deadline that passed
 * @param hospital name of the hospital it concerned
 * @param reason code of a closed list; null: none, or it only named the hospital
 */
public record Course(
        String what,
        OffsetDateTime at,
        @Nullable String by,
        @Nullable String hospital,
        @Nullable String reason,
        @Nullable String note) {}
