package org.careline.referral.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;

/**
 * An assessment at level 3 or more that a transfer stands on 危险性评估依据 (rules 3, 17.6).
 *
 * @param since it was entered, or joined this record if that was later
 * @param decideBy until then somebody decides because of it
 */
public record Ground(
        UUID assessment, int level, Set<DangerKind> kinds, boolean weapon, Instant since, Instant decideBy) {
    public Ground {
        if (level < 3 || level > 5) {
            throw new IllegalArgumentException("a transfer stands on levels 3 to 5: " + level);
        }
        kinds = Set.copyOf(kinds);
    }
}
