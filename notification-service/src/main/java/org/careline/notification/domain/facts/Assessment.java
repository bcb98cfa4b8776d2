package org.careline.notification.domain.facts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.jspecify.annotations.Nullable;

/**
 * A danger assessment 危险性评估 as it was heard (rules 3, 17.1).
 *
 * @param replaces the entry this one corrects
 * @param lastSeenOn when the behaviour was last seen; null: the day of the visit
 * @param placeNow where the person is, if it was said
 * @param hospitalStated the visitor answered whether the person is in hospital now
 * @param imported taken over from another system: it neither tells, opens, calms nor closes (rules 17.1-5)
 * @param assessorsArea area of the institution that entered it
 * @param assessedAt when it was entered
 * @param heardAt when this service heard of it
 */
public record Assessment(
        UUID id,
        @Nullable UUID replaces,
        int level,
        Set<DangerKind> kinds,
        boolean weapon,
        LocalDate visitedOn,
        @Nullable LocalDate lastSeenOn,
        boolean stillPresent,
        @Nullable String placeNow,
        boolean inHospital,
        boolean hospitalStated,
        boolean imported,
        String assessingOrganisation,
        @Nullable String assessorsArea,
        OffsetDateTime assessedAt,
        OffsetDateTime heardAt) {
    /** From this level on the three duties are told (S001 二(三)2). */
    public static final int DANGEROUS = 3;

    private static final int SEVERE = 4;

    public Assessment {
        kinds = Set.copyOf(kinds);
    }

    public boolean isDangerous() {
        return level >= DANGEROUS;
    }

    public boolean isSevere() {
        return level >= SEVERE;
    }

    public LocalDate seenOn() {
        return lastSeenOn == null ? visitedOn : lastSeenOn;
    }

    /** Nothing of the danger differs: a twin entry 重复录入, or a form that was only tidied. */
    public boolean isSameAs(Assessment other) {
        return visitedOn.equals(other.visitedOn)
                && level == other.level
                && kinds.equals(other.kinds)
                && seenOn().equals(other.seenOn())
                && stillPresent == other.stillPresent
                && Objects.equals(placeNow, other.placeNow)
                && inHospital == other.inHospital
                && weapon == other.weapon;
    }
}
