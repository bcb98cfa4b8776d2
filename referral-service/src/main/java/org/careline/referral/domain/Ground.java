package org.careline.referral.domain;

import java.time.Instant;
import java.util.UUID;

/** An assessment at level 3 or more that a transfer stands on 危险性评估依据 (rules 3, 17.6). */
public record Ground(UUID assessment, int level, Instant since) {
    public Ground {
        if (level < 3 || level > 5) {
            throw new IllegalArgumentException("a transfer stands on levels 3 to 5: " + level);
        }
    }
}
