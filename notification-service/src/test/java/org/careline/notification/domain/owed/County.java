package org.careline.notification.domain.owed;

import static org.careline.events.OrganisationKind.GOVERNANCE_CENTRE;
import static org.careline.events.OrganisationKind.GRID_CENTRE;
import static org.careline.events.OrganisationKind.POLICE_BUREAU;
import static org.careline.events.OrganisationKind.POLICE_STATION;
import static org.careline.events.OrganisationKind.PREVENTION_INSTITUTION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.notification.domain.duty.Duties;
import org.careline.notification.domain.duty.DutyHolder;
import org.careline.notification.domain.duty.Organisation;
import org.careline.notification.domain.duty.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The places of the worked cases: towns A and B of county K (police PA, PB; grid GA, GB; prevention VK; bureau QK), town X of
 * another county (PX, GX, VX; bureau QX), and town Z where nobody has the grid duty, nor anybody above.
 */
final class County {
    static final Map<String, String> TOWNS = Map.of(
            "A", "230381101",
            "A1", "230381101201",
            "A2", "230381101202",
            "B", "230381102",
            "K", "230381",
            "X", "410102001",
            "Z", "620102001");

    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final List<Holding> holdings = new ArrayList<>();

    private record Holding(Duty duty, String area, String organisation, int rank) {}

    County() {
        organisation("QK", POLICE_BUREAU, null, "230381");
        organisation("GK", GOVERNANCE_CENTRE, null, "230381");
        organisation("PA", POLICE_STATION, "QK", "230381101");
        organisation("PB", POLICE_STATION, "QK", "230381102");
        organisation("P2", POLICE_STATION, "QK", "230381101");
        organisation("P3", POLICE_STATION, "QK", "230381101");
        organisation("GA", GRID_CENTRE, "GK", "230381101");
        organisation("GB", GRID_CENTRE, "GK", "230381102");
        organisation("G2", GRID_CENTRE, "GK", "230381101");
        organisation("VK", PREVENTION_INSTITUTION, null, "230381");
        organisation("QX", POLICE_BUREAU, null, "410102");
        organisation("PX", POLICE_STATION, "QX", "410102001");
        organisation("GX", GRID_CENTRE, null, "410102001");
        organisation("VX", PREVENTION_INSTITUTION, null, "410102");
        organisation("PZ", POLICE_STATION, null, "620102001");
        organisation("VZ", PREVENTION_INSTITUTION, null, "620102");
        give(Duty.POLICE, "A", "PA");
        give(Duty.POLICE, "B", "PB");
        give(Duty.POLICE, "X", "PX");
        give(Duty.POLICE, "Z", "PZ");
        give(Duty.GRID, "A", "GA");
        give(Duty.GRID, "B", "GB");
        give(Duty.GRID, "X", "GX");
        give(Duty.PREVENTION, "K", "VK");
        holdings.add(new Holding(Duty.PREVENTION, "410102", "VX", 1));
        holdings.add(new Holding(Duty.PREVENTION, "620102", "VZ", 1));
    }

    private void organisation(String code, OrganisationKind kind, @Nullable String parent, String area) {
        organisations.put(code, new Organisation(code, kind, parent, area));
    }

    /** The holders of a duty in a town, the accountable one first. */
    void give(Duty duty, String town, String... holders) {
        var area = area(town);
        holdings.removeIf(holding -> holding.duty() == duty && holding.area().equals(area));
        for (var rank = 1; rank <= holders.length; rank++) {
            holdings.add(new Holding(duty, area, holders[rank - 1], rank));
        }
    }

    static String area(String town) {
        return TOWNS.getOrDefault(town, town);
    }

    static String town(String area) {
        return TOWNS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(area))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(area);
    }

    Duties duties(Collection<Slot> slots) {
        var holders = new LinkedHashMap<Slot, List<DutyHolder>>();
        slots.forEach(slot -> holders.put(slot, holders(slot)));
        return new Duties(holders, organisations.values());
    }

    private List<DutyHolder> holders(Slot slot) {
        var holding = holdings.stream()
                .filter(one -> one.duty() == slot.duty() && slot.area().startsWith(one.area()))
                .toList();
        var longest =
                holding.stream().mapToInt(one -> one.area().length()).max().orElse(0);
        return holding.stream()
                .filter(one -> one.area().length() == longest)
                .sorted(Comparator.comparingInt(Holding::rank))
                .map(one -> new DutyHolder(organisations.get(one.organisation()), one.area(), one.rank()))
                .toList();
    }
}
