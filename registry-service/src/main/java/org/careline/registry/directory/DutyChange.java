package org.careline.registry.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.kit.time.Versions;
import org.careline.registry.domain.Tenure;
import org.careline.registry.domain.Tenures;

/**
 * A change of who has one duty in one area 管辖变更, held against the rules and not made yet.
 *
 * @param present the entry as it stands; version 0: nothing was said of it
 */
public record DutyChange(JurisdictionChanged present, Tenures after, LocalDate today) {
    public boolean changesNothing() {
        return present.version() > 0 && present.holders().equals(holders(after));
    }

    /**
     * Whether a second person confirms it. A copy of an alert may be added by one; whoever has care or prevention, a copy too, reads
     * the files of the place.
     */
    public boolean needsTwo() {
        return opensFiles(present.duty()) || !before().onlyGainCopies(after, today);
    }

    private static boolean opensFiles(Duty duty) {
        return switch (duty) {
            case CARE, PREVENTION -> true;
            case POLICE, GRID, GREEN_CHANNEL -> false;
        };
    }

    JurisdictionChanged made(Instant now) {
        return new JurisdictionChanged(
                present.duty(), present.area(), Versions.after(present.version(), now), holders(after));
    }

    Tenures before() {
        return tenures(present.holders());
    }

    public static Tenures tenures(List<Holder> holders) {
        return new Tenures(holders.stream()
                .map(holder -> new Tenure(holder.organisation(), holder.rank(), holder.from(), holder.to()))
                .toList());
    }

    public static List<Holder> holders(Tenures tenures) {
        return tenures.tenures().stream()
                .map(tenure -> new Holder(tenure.organisation(), tenure.rank(), tenure.from(), tenure.to()))
                .toList();
    }
}
