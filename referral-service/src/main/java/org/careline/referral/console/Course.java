package org.careline.referral.console;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One step of a transfer in words 经过.
 *
 * @param by name of the organisation that did it, or did not answer; null: by itself, such as a deadline that passed
 * @param hospital name of the hospital that was forewarned or asked by it
 * @param reason code of a closed list
 */
public record Course(
        String what,
        OffsetDateTime at,
        @Nullable String by,
        @Nullable String hospital,
        @Nullable String reason,
        @Nullable String note) {}
