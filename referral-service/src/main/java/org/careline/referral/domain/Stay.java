package org.careline.referral.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stay in hospital 住院; without a discharge it has not ended, or the person left 擅自离院. */
public record Stay(
        String hospital, Instant admittedAt, @Nullable Instant dischargedAt) {

    boolean endedBy(Instant at) {
        return dischargedAt != null && !dischargedAt.isAfter(at);
    }
}
