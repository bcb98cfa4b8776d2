package org.careline.local.demo;

import static org.careline.events.OrganisationKind.CLINIC;
import static org.careline.events.OrganisationKind.GOVERNANCE_CENTRE;
import static org.careline.events.OrganisationKind.GRID_CENTRE;
import static org.careline.events.OrganisationKind.HEALTH_AUTHORITY;
import static org.careline.events.OrganisationKind.HOSPITAL;
import static org.careline.events.OrganisationKind.POLICE_BUREAU;
import static org.careline.events.OrganisationKind.POLICE_STATION;
import static org.careline.events.OrganisationKind.PREVENTION_INSTITUTION;
import static org.careline.events.OrganisationKind.PRIMARY_CARE;
import static org.careline.events.OrganisationKind.TOWNSHIP_COMMITTEE;

import java.util.List;
import java.util.Set;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Draws up who has which duty in 虎林市 职责目录 (rules 17.2): every township its bodies, every line its parents. */
final class HulinDirectory {
    /** Townships without a grid centre whose political and legal office takes its place. */
    private static final Set<String> COMMITTEE_INSTEAD_OF_GRID = Set.of("203", "204");
    /** Townships without a grid centre and without such an office: the county centre is next. */
    private static final Set<String> NEITHER = Set.of("207", "401");

    static final String COUNTY = "230381";
    static final String PREFIX = "DEMO-";

    private static final String TOWN_OF_TWO_STATIONS = "100";
    private static final String CITY = "2303";

    private final List<Division> villages;
    /** 0467 is the area's, and no number there begins with 0000. */
    private final DirectoryDraft draft = new DirectoryDraft(PREFIX, "0467-0000-%03d");

    private final DemoOrganisation health = add(HEALTH_AUTHORITY, "HEALTH", "虎林市卫生健康局", null, COUNTY);
    private final DemoOrganisation cityPrevention =
            add(PREVENTION_INSTITUTION, "PREVENTION-CITY", "鸡西市精神病防治院", null, CITY);
    private final DemoOrganisation prevention =
            add(PREVENTION_INSTITUTION, "PREVENTION", "虎林市精神病防治院", cityPrevention, COUNTY);
    private final DemoOrganisation governance = add(GOVERNANCE_CENTRE, "GOVERNANCE", "虎林市综治中心", null, COUNTY);
    private final DemoOrganisation policeBureau = add(POLICE_BUREAU, "POLICE", "虎林市公安局", null, COUNTY);
    private final DemoOrganisation farmPolice = add(POLICE_BUREAU, "POLICE-FARM", "农垦公安局", null, CITY);
    private final DemoOrganisation forestPolice = add(POLICE_BUREAU, "POLICE-FOREST", "森林公安局", null, CITY);
    private final DemoOrganisation hospital = add(HOSPITAL, "HOSPITAL-1", "虎林市精神专科医院", prevention, COUNTY);
    private final DemoOrganisation secondHospital = add(HOSPITAL, "HOSPITAL-2", "鸡西市精神专科医院", cityPrevention, CITY);
    private final DemoOrganisation clinic = add(CLINIC, "CLINIC", "虎林市综合医院心理门诊", health, COUNTY);

    private HulinDirectory(List<Division> divisions) {
        this.villages = divisions.stream().filter(Division::isVillage).toList();
    }

    static DirectoryDraft of(List<Division> divisions) {
        var directory = new HulinDirectory(divisions);
        directory.countyDuties();
        divisions.stream().filter(Division::isTownship).forEach(directory::township);
        return directory.draft;
    }

    private void countyDuties() {
        draft.give(Duty.PREVENTION, COUNTY, prevention);
        draft.give(Duty.GREEN_CHANNEL, COUNTY, hospital, secondHospital);
    }

    private void township(Division township) {
        care(township);
        police(township);
        grid(township);
    }

    private void care(Division township) {
        var institution =
                add(PRIMARY_CARE, "CARE-" + township.suffix(), township.name() + "卫生院", health, township.code());
        if (isSplit(township.code())) {
            draft.give(Duty.CARE, township.code(), institution, clinic);
        } else {
            draft.give(Duty.CARE, township.code(), institution);
        }
    }

    private void police(Division township) {
        var code = "POLICE-" + township.suffix();
        var name = township.name() + (isSplit(township.code()) ? "城区派出所" : "派出所");
        var station = add(POLICE_STATION, code, name, policeLine(township), township.code());
        draft.give(Duty.POLICE, township.code(), station);
        if (isSplit(township.code())) {
            suburb(add(POLICE_STATION, code + "-2", township.name() + "城郊派出所", policeBureau, township.code()));
        }
    }

    /** The farming villages 村委会 of the split town have a station of their own; its neighbourhoods keep the town's. */
    private void suburb(DemoOrganisation station) {
        villages.stream()
                .filter(village -> village.code().startsWith(station.area()) && village.isFarmingVillage())
                .forEach(village -> draft.give(Duty.POLICE, village.code(), station));
    }

    private DemoOrganisation policeLine(Division township) {
        if (township.isFarm()) {
            return farmPolice;
        }
        return township.isForestryBureau() ? forestPolice : policeBureau;
    }

    private void grid(Division township) {
        var suffix = township.suffix();
        if (NEITHER.contains(suffix)) {
            return;
        }
        if (COMMITTEE_INSTEAD_OF_GRID.contains(suffix)) {
            add(TOWNSHIP_COMMITTEE, "COMMITTEE-" + suffix, township.name() + "政法办公室", governance, township.code());
            return;
        }
        var centre = add(GRID_CENTRE, "GRID-" + suffix, township.name() + "网格化服务管理中心", governance, township.code());
        draft.give(Duty.GRID, township.code(), centre);
    }

    private static boolean isSplit(String area) {
        return area.equals(COUNTY + TOWN_OF_TWO_STATIONS);
    }

    private DemoOrganisation add(
            OrganisationKind kind, String code, String name, @Nullable DemoOrganisation parent, String area) {
        return draft.add(kind, code, name, parent, area);
    }
}
