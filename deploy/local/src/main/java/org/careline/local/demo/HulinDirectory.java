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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Draws up who has which duty in 虎林市 职责目录 (rules 17.2): every township its bodies, every line its parents. */
final class DemoDirectory {
    /** Townships without a grid centre whose political and legal office takes its place. */
    private static final Set<String> COMMITTEE_INSTEAD_OF_GRID = Set.of("203", "204");
    /** Townships without a grid centre and without such an office: the county centre is next. */
    private static final Set<String> NEITHER = Set.of("207", "401");

    private static final String TOWN_OF_TWO_STATIONS = "100";
    private static final String CITY = "2303";

    private final List<Division> villages;
    private final List<DemoOrganisation> organisations = new ArrayList<>();
    private final List<DemoJurisdiction> jurisdictions = new ArrayList<>();

    private final DemoOrganisation health = add(HEALTH_AUTHORITY, "HEALTH", "虎林市卫生健康局", null, Division.COUNTY);
    private final DemoOrganisation cityPrevention =
            add(PREVENTION_INSTITUTION, "PREVENTION-CITY", "鸡西市精神病防治院", null, CITY);
    private final DemoOrganisation prevention =
            add(PREVENTION_INSTITUTION, "PREVENTION", "虎林市精神病防治院", cityPrevention, Division.COUNTY);
    private final DemoOrganisation governance = add(GOVERNANCE_CENTRE, "GOVERNANCE", "虎林市综治中心", null, Division.COUNTY);
    private final DemoOrganisation policeBureau = add(POLICE_BUREAU, "POLICE", "虎林市公安局", null, Division.COUNTY);
    private final DemoOrganisation farmPolice = add(POLICE_BUREAU, "POLICE-FARM", "农垦公安局", null, CITY);
    private final DemoOrganisation forestPolice = add(POLICE_BUREAU, "POLICE-FOREST", "森林公安局", null, CITY);
    private final DemoOrganisation hospital = add(HOSPITAL, "HOSPITAL-1", "虎林市精神专科医院", prevention, Division.COUNTY);
    private final DemoOrganisation secondHospital = add(HOSPITAL, "HOSPITAL-2", "鸡西市精神专科医院", cityPrevention, CITY);
    private final DemoOrganisation clinic = add(CLINIC, "CLINIC", "虎林市综合医院心理门诊", health, Division.COUNTY);

    private DemoDirectory(List<Division> divisions) {
        this.villages = divisions.stream().filter(Division::isVillage).toList();
    }

    static DemoDirectory of(List<Division> divisions) {
        var directory = new DemoDirectory(divisions);
        directory.countyDuties();
        divisions.stream().filter(Division::isTownship).forEach(directory::township);
        return directory;
    }

    List<DemoOrganisation> organisations() {
        return List.copyOf(organisations);
    }

    List<DemoJurisdiction> jurisdictions() {
        return List.copyOf(jurisdictions);
    }

    private void countyDuties() {
        jurisdictions.add(DemoJurisdiction.of(Duty.PREVENTION, Division.COUNTY, prevention));
        jurisdictions.add(DemoJurisdiction.of(Duty.GREEN_CHANNEL, Division.COUNTY, hospital, secondHospital));
    }

    private void township(Division township) {
        care(township);
        police(township);
        grid(township);
    }

    private void care(Division township) {
        var institution =
                add(PRIMARY_CARE, "CARE-" + township.suffix(), township.name() + "卫生院", health, township.code());
        jurisdictions.add(
                isSplit(township.code())
                        ? DemoJurisdiction.of(Duty.CARE, township.code(), institution, clinic)
                        : DemoJurisdiction.of(Duty.CARE, township.code(), institution));
    }

    private void police(Division township) {
        var code = "POLICE-" + township.suffix();
        var name = township.name() + (isSplit(township.code()) ? "城区派出所" : "派出所");
        var station = add(POLICE_STATION, code, name, policeLine(township), township.code());
        jurisdictions.add(DemoJurisdiction.of(Duty.POLICE, township.code(), station));
        if (isSplit(township.code())) {
            suburb(add(POLICE_STATION, code + "-2", township.name() + "城郊派出所", policeBureau, township.code()));
        }
    }

    /** The farming villages 村委会 of the split town have a station of their own; its neighbourhoods keep the town's. */
    private void suburb(DemoOrganisation station) {
        villages.stream()
                .filter(village -> village.code().startsWith(station.area()) && village.isFarmingVillage())
                .forEach(village -> jurisdictions.add(DemoJurisdiction.of(Duty.POLICE, village.code(), station)));
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
        jurisdictions.add(DemoJurisdiction.of(Duty.GRID, township.code(), centre));
    }

    private static boolean isSplit(String area) {
        return area.equals(Division.COUNTY + TOWN_OF_TWO_STATIONS);
    }

    private DemoOrganisation add(
            OrganisationKind kind, String code, String name, @Nullable DemoOrganisation parent, String area) {
        var organisation = new DemoOrganisation(
                "DEMO-" + code,
                kind,
                name + "（演示）",
                parent == null ? null : parent.code(),
                area,
                "0467-0000-%03d".formatted(organisations.size() + 1));
        organisations.add(organisation);
        return organisation;
    }
}
