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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Draws up who has which duty in 中原区 职责目录 (rules 17.2), a city's district: its centre for disease control leads the prevention
 * work, every street has a management group 精神卫生综合管理小组, and stations do not always follow the streets.
 */
final class ZhongyuanDirectory {
    static final String COUNTY = "410102";
    static final String PREFIX = "DEMO-ZY-";

    private static final String CITY = "4101";
    /** Streets without a grid centre: the street's management group is next in the line. */
    private static final Set<String> GROUP_INSTEAD_OF_GRID = Set.of("012", "013", "014");
    /** 绿东村 has no station of its own: 三官庙's has the duty in both. */
    private static final Map<String, String> STATION_OF = Map.of("007", "006");

    private static final String STREET_OF_TWO_STATIONS = "005";
    /** Neighbourhoods of that street from this number on belong to its second station. */
    private static final String SECOND_STATION_FROM = "012";

    private static final String STREET_OF_THE_CLINIC = "001";

    private final List<Division> neighbourhoods;
    /** 0371 is the city's, and no number there begins with 0000. */
    private final DirectoryDraft draft = new DirectoryDraft(PREFIX, "0371-0000-%04d");

    private final Map<String, DemoOrganisation> stations = new HashMap<>();

    private final DemoOrganisation health = add(HEALTH_AUTHORITY, "HEALTH", "中原区卫生健康委员会", null, COUNTY);
    private final DemoOrganisation cityPrevention =
            add(PREVENTION_INSTITUTION, "PREVENTION-CITY", "郑州市精神卫生中心", null, CITY);
    private final DemoOrganisation prevention =
            add(PREVENTION_INSTITUTION, "PREVENTION", "中原区疾病预防控制中心", cityPrevention, COUNTY);
    private final DemoOrganisation governance = add(GOVERNANCE_CENTRE, "GOVERNANCE", "中原区综治中心", null, COUNTY);
    private final DemoOrganisation policeBureau = add(POLICE_BUREAU, "POLICE", "郑州市公安局中原分局", null, COUNTY);
    private final DemoOrganisation hospital = add(HOSPITAL, "HOSPITAL-1", "中原区精神专科医院", prevention, COUNTY);
    private final DemoOrganisation secondHospital = add(HOSPITAL, "HOSPITAL-2", "郑州市精神专科医院", cityPrevention, CITY);
    private final DemoOrganisation clinic = add(CLINIC, "CLINIC", "中原区综合医院精神卫生门诊", health, COUNTY);

    private ZhongyuanDirectory(List<Division> divisions) {
        this.neighbourhoods = divisions.stream().filter(Division::isVillage).toList();
    }

    static DirectoryDraft of(List<Division> divisions) {
        var directory = new ZhongyuanDirectory(divisions);
        directory.districtDuties();
        divisions.stream().filter(Division::isTownship).forEach(directory::street);
        return directory.draft;
    }

    private void districtDuties() {
        draft.give(Duty.PREVENTION, COUNTY, prevention);
        draft.give(Duty.GREEN_CHANNEL, COUNTY, hospital, secondHospital);
    }

    private void street(Division street) {
        care(street);
        police(street);
        grid(street);
    }

    private void care(Division street) {
        var centre = add(PRIMARY_CARE, "CARE-" + street.suffix(), called(street) + "社区卫生服务中心", health, street.code());
        if (street.suffix().equals(STREET_OF_THE_CLINIC)) {
            draft.give(Duty.CARE, street.code(), centre, clinic);
        } else {
            draft.give(Duty.CARE, street.code(), centre);
        }
    }

    private void police(Division street) {
        var station = stations.computeIfAbsent(
                STATION_OF.getOrDefault(street.suffix(), street.suffix()), _ -> station(street));
        draft.give(Duty.POLICE, street.code(), station);
        if (street.suffix().equals(STREET_OF_TWO_STATIONS)) {
            var second = add(
                    POLICE_STATION,
                    "POLICE-" + street.suffix() + "-2",
                    called(street) + "第二派出所",
                    policeBureau,
                    street.code());
            neighbourhoods.stream()
                    .filter(one ->
                            one.code().startsWith(street.code()) && one.number().compareTo(SECOND_STATION_FROM) >= 0)
                    .forEach(one -> draft.give(Duty.POLICE, one.code(), second));
        }
    }

    private DemoOrganisation station(Division street) {
        return add(POLICE_STATION, "POLICE-" + street.suffix(), called(street) + "派出所", policeBureau, street.code());
    }

    private void grid(Division street) {
        if (GROUP_INSTEAD_OF_GRID.contains(street.suffix())) {
            add(
                    TOWNSHIP_COMMITTEE,
                    "COMMITTEE-" + street.suffix(),
                    street.name() + "精神卫生综合管理小组",
                    governance,
                    street.code());
            return;
        }
        var centre =
                add(GRID_CENTRE, "GRID-" + street.suffix(), street.name() + "网格化服务管理中心", governance, street.code());
        draft.give(Duty.GRID, street.code(), centre);
    }

    private static String called(Division street) {
        return street.name().replaceFirst("街道$", "");
    }

    private DemoOrganisation add(
            OrganisationKind kind, String code, String name, @Nullable DemoOrganisation parent, String area) {
        return draft.add(kind, code, name, parent, area);
    }
}
