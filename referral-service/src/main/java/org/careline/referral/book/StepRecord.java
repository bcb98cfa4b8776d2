package org.careline.referral.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step as it stands in the book 转诊经过, for showing. */
public record StepRecord(
        String what,
        Instant at,
        @Nullable String organisation,
        @Nullable String hospital,
        @Nullable String reason,
        @Nullable String note) {}
