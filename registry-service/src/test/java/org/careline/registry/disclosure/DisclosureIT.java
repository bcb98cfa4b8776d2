package org.careline.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestGrants;
import org.careline.registry.Cast;
import org.careline.registry.domain.TestNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sees what of the person behind an alert or transfer (rules 9.2 with 17.4). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class DisclosureIT {
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @Test
    void thePoliceSeeWhoAndWhereButNoDiagnosis() {
        var number = TestNumbers.unused();
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));
        var alert = UUID.randomUUID();

        var seen = one("POLICE-HL", Role.POLICE, grant(alert, id, "POLICE-HL", GrantKind.POLICE));

        assertThat(seen)
                .containsEntry("alert", alert.toString())
                .containsEntry("kind", "police")
                .containsEntry("name", "试建档")
                .containsEntry("birthDate", "1980-02-01")
                .containsEntry("documentNumber", number)
                .containsEntry("phone", "0467-5550001")
                .containsEntry("address", "虚构路一号")
                .containsKeys("guardian", "careOrganisation")
                .doesNotContainKeys("diagnosis", "age", "transfer");
    }

    @Test
    void theGridSeesAnAgeAndAMaskedNumber() {
        var number = TestNumbers.unused();
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));

        var seen = one("GRID-HL", Role.GRID_CENTRE, grant(UUID.randomUUID(), id, "GRID-HL", GrantKind.GRID));

        assertThat(seen)
                .containsEntry("name", "试建档")
                .containsEntry("documentNumber", "*".repeat(14) + number.substring(14))
                .containsKeys("age", "phone", "address", "guardian")
                .doesNotContainKeys("birthDate", "documentType", "diagnosis");
        assertThat(seen.toString()).doesNotContain("1980", number);
    }

    @Test
    void thePreventionInstitutionSeesTheDiagnosisToo() {
        var id = Cast.patient();

        var seen = one(
                "PREVENTION-HL",
                Role.PREVENTION_INSTITUTION,
                grant(UUID.randomUUID(), id, "PREVENTION-HL", GrantKind.PREVENTION));

        assertThat(seen).containsKeys("diagnosis", "birthDate", "documentNumber", "address", "guardian");
    }

    @Test
    void theDeskSeesIdentityAndGuardianOnTheTransferAlone() {
        var id = Cast.patient();
        var transfer = UUID.randomUUID();
        var grant = TestGrants.sign("referral", new Grant(transfer, id, "HOSPITAL", GrantKind.DESK, TOMORROW));

        var seen = one("HOSPITAL", Role.GREEN_CHANNEL_DESK, grant);

        assertThat(seen)
                .containsEntry("transfer", transfer.toString())
                .containsKeys("name", "documentNumber", "guardian", "careOrganisation")
                .doesNotContainKeys("alert", "address", "phone", "diagnosis");
    }

    @Test
    void theGuardianWhoIsDangerousIsNotPhoned() {
        var guardian = Map.of("name", "试险", "relation", "父", "phone", "0467-5559999", "standing", "dangerous");
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(Cast.form(), "guardian", guardian)));
        var withSubstitute = Map.of(
                "name", "试险",
                "relation", "父",
                "phone", "0467-5559999",
                "standing", "absent",
                "substitute", Map.of("name", "试村委会", "phone", "0467-5558888"));
        var other = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(Cast.form(), "guardian", withSubstitute)));

        var seen = one("POLICE-HL", Role.POLICE, grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE));
        var seenOther = one("POLICE-HL", Role.POLICE, grant(UUID.randomUUID(), other, "POLICE-HL", GrantKind.POLICE));

        assertThat(seen.toString()).doesNotContain("0467-5559999");
        assertThat(seen.get("substituteContact").toString()).contains("0467-0000-001");
        assertThat(seenOther.toString()).doesNotContain("0467-5559999");
        assertThat(seenOther.get("substituteContact").toString()).contains("试村委会", "0467-5558888");
    }

    @Test
    void whoStandsAboveTheHolderSeesWhatWentUpTheLine() {
        var id = Cast.patient();

        assertThat(all("BUREAU-HL", Role.POLICE, grant(UUID.randomUUID(), id, "BUREAU-HL", GrantKind.POLICE)))
                .hasSize(1);
        assertThat(all("BUREAU-LS", Role.POLICE, grant(UUID.randomUUID(), id, "BUREAU-LS", GrantKind.POLICE)))
                .isEmpty();
    }

    @Test
    void whereNobodyHasTheDutyTheBodyAboveThePlaceSees() {
        var id = Cast.idOf(Cast.register(Cast.prevention(), Cast.form(TestNumbers.unused(), "230381207")));

        assertThat(all(
                        "GOVERNANCE-HL",
                        Role.GRID_CENTRE,
                        grant(UUID.randomUUID(), id, "GOVERNANCE-HL", GrantKind.GRID)))
                .hasSize(1);
        assertThat(all("GRID-HL", Role.GRID_CENTRE, grant(UUID.randomUUID(), id, "GRID-HL", GrantKind.GRID)))
                .isEmpty();
    }

    @Test
    void afterAMoveTheFormerStationSeesNobodyAnyMore() {
        var id = Cast.patient();
        var grant = grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE);
        assertThat(all("POLICE-HL", Role.POLICE, grant)).hasSize(1);

        Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(Map.of("area", Cast.LINSHAN, "movedOn", "2026-11-01"))
                .post("/patients/" + id + "/residence")
                .then()
                .statusCode(200);

        assertThat(all("POLICE-HL", Role.POLICE, grant)).isEmpty();
    }

    @Test
    void residenceUnknownIsThePlaceOfTheInstitutionInCare() {
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(Cast.form(), "residence", null)));

        assertThat(all("POLICE-HL", Role.POLICE, grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE)))
                .hasSize(1);
        assertThat(all("POLICE-LS", Role.POLICE, grant(UUID.randomUUID(), id, "POLICE-LS", GrantKind.POLICE)))
                .isEmpty();
    }

    @Test
    void thePoliceWhereThePersonIsNowSeeWhoItIs() {
        var id = Cast.patient();

        assertThat(all("POLICE-LS", Role.POLICE, grantForPlaceNow(id, "POLICE-LS", Cast.LINSHAN)))
                .hasSize(1);
        assertThat(all("POLICE-LS", Role.POLICE, grantForPlaceNow(id, "POLICE-LS", Cast.HULIN)))
                .isEmpty();
    }

    @Test
    void aGrantOfSomebodyElseExpiredForgedOrForNobodyShowsNothing() {
        var id = Cast.patient();
        var expired = TestGrants.sign(
                "notification",
                new Grant(
                        UUID.randomUUID(),
                        id,
                        "POLICE-HL",
                        GrantKind.POLICE,
                        Instant.now().minusSeconds(5)));

        assertThat(all("POLICE-LS", Role.POLICE, grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE)))
                .isEmpty();
        assertThat(all("POLICE-HL", Role.POLICE, expired)).isEmpty();
        assertThat(all("POLICE-HL", Role.POLICE, "not.a.grant")).isEmpty();
        assertThat(all(
                        "POLICE-HL",
                        Role.POLICE,
                        grant(UUID.randomUUID(), UUID.randomUUID(), "POLICE-HL", GrantKind.POLICE)))
                .isEmpty();
    }

    @Test
    void aPageOfFiftyIsOneCallAndFiftyOneIsTooMuch() {
        TestDirectory.organisation("IDLE", OrganisationKind.CLINIC, null, "230381", "0467-0000-005");
        var id = Cast.patient();
        var grants = new ArrayList<String>();
        for (var row = 0; row < 50; row++) {
            grants.add(grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE));
        }

        assertThat(all("POLICE-HL", Role.POLICE, grants.toArray(String[]::new))).hasSize(50);
        grants.add(grants.getFirst());
        Cast.as("POLICE-HL", Role.POLICE)
                .body(Map.of("grants", grants))
                .post("/disclosures")
                .then()
                .statusCode(400);
    }

    @Test
    void thePoliceCannotSearchListOrRead() {
        var police = Role.POLICE;
        var id = Cast.patient();

        Cast.as("POLICE-HL", police).get("/patients").then().statusCode(403);
        Cast.as("POLICE-HL", police).get("/patients/" + id).then().statusCode(403);
        Cast.as("POLICE-HL", police)
                .body(Map.of("name", "试建档"))
                .post("/patients/search")
                .then()
                .statusCode(403);
    }

    private static String grant(UUID alert, UUID patient, String organisation, GrantKind kind) {
        return TestGrants.sign("notification", new Grant(alert, patient, organisation, kind, TOMORROW));
    }

    private static String grantForPlaceNow(UUID patient, String organisation, String placeNow) {
        return TestGrants.sign(
                "notification",
                new Grant(UUID.randomUUID(), patient, organisation, GrantKind.POLICE, placeNow, TOMORROW));
    }

    private static Map<String, Object> one(String organisation, String role, String grant) {
        var seen = all(organisation, role, grant);
        assertThat(seen).hasSize(1);
        return seen.getFirst();
    }

    private static List<Map<String, Object>> all(String organisation, String role, String... grants) {
        return Cast.as(organisation, role)
                .body(Map.of("grants", List.of(grants)))
                .post("/disclosures")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }
}
