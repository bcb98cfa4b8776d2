package org.careline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.jspecify.annotations.Nullable;

/**
 * A danger assessment as it was heard 危险性评估 (rules 17.1): a fact, kept whatever is known besides.
 *
 * @param placeNow where the person was said to be; null: nothing was said
 * @param hospitalStated the visitor answered whether the person is in hospital
 * @param imported taken over from another system: it counts for nothing (17.1-5)
 * @param residence where the file said the person lives, by its version
 */
public record Assessment(
        UUID id,
        @Nullable UUID replaces,
        int level,
        Set<DangerKind> kinds,
        boolean weapon,
        LocalDate visitedOn,
        @Nullable String placeNow,
        boolean inHospital,
        boolean hospitalStated,
        boolean imported,
        Residence residence,
        String organisation,
        Instant assessedAt) {
    private static final int DANGER = 3;

    public Assessment {
        kinds = Set.copyOf(kinds);
    }

    /** Level 3 and above 高风险评估. */
    public boolean isDanger() {
        return level >= DANGER;
    }
}
