package org.careline.local.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAreaTest {
    private final DemoArea area = new DemoArea();

    @ParameterizedTest
    @CsvSource({"虎林市, 19, 202", "中原区, 14, 157"})
    void everyVillageHasCarePoliceAndPrevention(String name, int townships, int villages) {
        var county = county(name);

        assertThat(county.divisions().stream().filter(Division::isTownship)).hasSize(townships);
        assertThat(county.divisions().stream().filter(Division::isVillage))
                .hasSize(villages)
                .allSatisfy(village -> assertThat(List.of(Duty.CARE, Duty.POLICE, Duty.PREVENTION, Duty.GREEN_CHANNEL))
                        .allSatisfy(duty -> assertThat(holders(duty, village.code()))
                                .as(village.name())
                                .isNotEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "230381100001, DEMO-POLICE-100",
        "230381100200, DEMO-POLICE-100-2",
        "230381101200, DEMO-POLICE-101",
        "230381500501, DEMO-POLICE-500",
        "410102001002, DEMO-ZY-POLICE-001",
        "410102005011, DEMO-ZY-POLICE-005",
        "410102005012, DEMO-ZY-POLICE-005-2",
        "410102006001, DEMO-ZY-POLICE-006",
        "410102007001, DEMO-ZY-POLICE-006"
    })
    void aVillageBelongsToOneStation(String village, String station) {
        assertThat(holders(Duty.POLICE, village)).containsExactly(station);
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO-POLICE-100, DEMO-POLICE",
        "DEMO-POLICE-400, DEMO-POLICE-FOREST",
        "DEMO-POLICE-505, DEMO-POLICE-FARM",
        "DEMO-ZY-POLICE-012, DEMO-ZY-POLICE"
    })
    void farmsAndForestsHaveAPoliceOfTheirOwnLine(String station, String parent) {
        assertThat(organisation(station).parent()).isEqualTo(parent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"230381203", "230381204", "230381207", "230381401", "410102012", "410102013", "410102014"})
    void someTownshipsHaveNoGridCentre(String township) {
        assertThat(holders(Duty.GRID, township)).isEmpty();
    }

    /** 所有街道办事处建立精神卫生综合管理小组: where a street has no grid centre, its group is next in the line. */
    @Test
    void everyStreetHasAGridCentreOrItsManagementGroup() {
        var streets = county("中原区").divisions().stream().filter(Division::isTownship);

        assertThat(streets)
                .allSatisfy(street -> assertThat(area.organisations())
                        .filteredOn(body -> body.area().equals(street.code()))
                        .extracting(DemoOrganisation::kind)
                        .containsAnyOf(OrganisationKind.GRID_CENTRE, OrganisationKind.TOWNSHIP_COMMITTEE));
    }

    @Test
    void eachCountyHasTwoHospitalsWithAGreenChannelAndAllBodiesOfItsOwn() {
        for (var county : area.counties()) {
            var code = county.divisions().getFirst().code();
            var own =
                    county.organisations().stream().map(DemoOrganisation::code).collect(toSet());

            assertThat(holders(Duty.GREEN_CHANNEL, code)).hasSize(2);
            assertThat(county.jurisdictions()).allSatisfy(jurisdiction -> {
                assertThat(jurisdiction.area()).startsWith(code);
                assertThat(own).containsAll(jurisdiction.holders());
            });
            assertThat(county.organisations())
                    .allSatisfy(body -> assertThat(code + body.area()).containsPattern("^(\\d{4}).{2}\\1"));
            assertThat(county.patients()).allSatisfy(patient -> {
                assertThat(patient.township()).startsWith(code);
                assertThat(own).contains(patient.hospital());
            });
        }
        assertThat(area.organisations()).extracting(DemoOrganisation::code).doesNotHaveDuplicates();
    }

    @Test
    void aParentStandsBeforeItsChildren() {
        var seen = new HashSet<String>();

        assertThat(area.organisations()).allSatisfy(organisation -> {
            assertThat(organisation.parent() == null || seen.contains(organisation.parent()))
                    .isTrue();
            seen.add(organisation.code());
        });
    }

    @Test
    void everyAccountBelongsToAnOrganisationAndEveryRoleHasOneInEachCounty() {
        for (var county : area.counties()) {
            var codes =
                    county.organisations().stream().map(DemoOrganisation::code).collect(toSet());

            assertThat(county.users()).allSatisfy(user -> assertThat(codes).contains(user.organisation()));
            assertThat(county.users().stream()
                            .flatMap(user -> user.roles().stream())
                            .collect(toSet()))
                    .isEqualTo(Set.of(
                            "community-doctor",
                            "psychiatrist",
                            "prevention-institution",
                            "police",
                            "grid-centre",
                            "green-channel-desk",
                            "health-authority",
                            "clinic-system",
                            "operator"));
        }
        assertThat(area.users()).extracting(DemoUser::username).doesNotHaveDuplicates();
    }

    @Test
    void eachHealthAuthorityHasTwoPeople() {
        assertThat(area.counties())
                .allSatisfy(county -> assertThat(county.users())
                        .filteredOn(user -> user.roles().contains("health-authority"))
                        .hasSize(2)
                        .extracting(DemoUser::organisation)
                        .containsOnly(county.organisations().getFirst().code()));
    }

    /** An operator enters what was never there: a place below one that somebody has is none of these any more. */
    @Test
    void everyDutyIsOfACountyATownshipOrAVillage() {
        assertThat(area.jurisdictions())
                .extracting(jurisdiction -> jurisdiction.area().length())
                .containsOnly(6, 9, 12);
    }

    @Test
    void everyPatientsTownshipHasADoctorWithAnAccount() {
        for (var county : area.counties()) {
            var accounts = county.users().stream().map(DemoUser::username).collect(toSet());

            assertThat(county.patients())
                    .allSatisfy(patient -> assertThat(accounts).contains(county.doctorOf(patient)));
        }
    }

    @Test
    void noNumberOfTheDemoCanRingAndNoBodyPassesForReal() {
        assertThat(area.organisations()).allSatisfy(organisation -> {
            assertThat(organisation.dutyPhone()).matches("0467-0000-\\d{3}|0371-0000-\\d{4}");
            assertThat(organisation.name()).endsWith("（演示）");
        });
        assertThat(area.patients()).allSatisfy(patient -> {
            assertThat(patient.name()).matches("演示患者\\d{4}");
            assertThat(patient.documentNumber()).matches("9999(99|97)\\d{11}[0-9X]");
            assertThat(patient.form().get("phone").toString()).startsWith("000");
        });
    }

    @Test
    void theThousandPatientsOfEachCountyDifferAndAreTheSameEveryTime() {
        assertThat(area.counties())
                .hasSize(2)
                .allSatisfy(county -> assertThat(county.patients()).hasSize(1_000));
        assertThat(area.patients()).isEqualTo(new DemoArea().patients());
        assertThat(area.patients()).extracting(DemoPatient::name).doesNotHaveDuplicates();
        assertThat(area.patients()).extracting(DemoPatient::documentNumber).doesNotHaveDuplicates();
        assertThat(area.patients()).extracting(DemoPatient::form).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"虎林市", "中原区"})
    void theDisordersHavePlausibleShares(String name) {
        var shares = county(name).patients().stream().collect(groupingBy(DemoPatient::disorder, counting()));

        assertThat(shares.get(DemoDisorder.SCHIZOPHRENIA)).isBetween(650L, 790L);
        assertThat(shares).containsOnlyKeys(DemoDisorder.values());
    }

    /** GB 11643, the example of rules 13.1: body 11010519491231002 has the check character X. */
    @Test
    void theCheckCharacterIsTheStandards() {
        var sums = area.patients().stream()
                .map(DemoPatient::documentNumber)
                .map(DemoAreaTest::weightedSum)
                .toList();

        assertThat(weightedSum("11010519491231002X")).isEqualTo(1);
        assertThat(sums).containsOnly(1);
    }

    @Test
    void anOnsetComesBeforeItsConfirmation() {
        assertThat(area.patients()).allSatisfy(patient -> {
            assertThat(patient.firstOnsetOn()).isAfter(patient.identity().birthDate());
            assertThat(patient.confirmedOn()).isAfter(patient.firstOnsetOn());
        });
    }

    /** ISO 7064 MOD 11-2: with the check character as last summand the whole is 1 modulo 11. */
    private static int weightedSum(String number) {
        var rest = 0;
        for (var character : number.toCharArray()) {
            rest = (rest * 2 + (character == 'X' ? 10 : character - '0')) % 11;
        }
        return rest;
    }

    private List<String> holders(Duty duty, String code) {
        return area.jurisdictions().stream()
                .filter(each -> each.duty() == duty && code.startsWith(each.area()))
                .max(Comparator.comparing(each -> each.area().length()))
                .map(DemoJurisdiction::holders)
                .orElse(List.of());
    }

    private DemoCounty county(String name) {
        return area.counties().stream()
                .filter(county -> county.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private DemoOrganisation organisation(String code) {
        return area.organisations().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
