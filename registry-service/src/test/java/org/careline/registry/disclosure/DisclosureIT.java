package org.careline.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
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
        TestSights.toldDesk(transfer, id, "HOSPITAL", 1, true);

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
    void aGrantOpensNothingUntilTheFactsSaySo() {
        var id = Cast.patient();
        var grant = unheard(id, "POLICE-HL", GrantKind.POLICE);

        assertThat(all("POLICE-HL", Role.POLICE, grant)).isEmpty();
        TestSights.told(id, "POLICE-HL", Duty.POLICE, 1, true);

        assertThat(all("POLICE-HL", Role.POLICE, grant)).hasSize(1);
    }

    @Test
    void aFactUnderWayIsWaitedFor() throws Exception {
        var id = Cast.patient();
        TestSights.told(Cast.patient(), "POLICE-HL", Duty.POLICE, 1, true);
        var grant = unheard(id, "POLICE-HL", GrantKind.POLICE);

        try (var threads = Executors.newSingleThreadExecutor()) {
            var seen = threads.submit(() -> all("POLICE-HL", Role.POLICE, grant));
            Thread.sleep(100);
            TestSights.send(id, "POLICE-HL", Duty.POLICE, 1, true, null, null);

            assertThat(seen.get()).hasSize(1);
        }
    }

    @Test
    void aGrantOfAWithdrawnVisitOpensNothingFromThatMomentOnAndNobodysOtherGrantDoes() {
        var id = Cast.patient();
        var grant = grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE);
        var gridGrant = grant(UUID.randomUUID(), id, "GRID-HL", GrantKind.GRID);
        assertThat(all("POLICE-HL", Role.POLICE, grant)).hasSize(1);

        TestSights.told(id, "POLICE-HL", Duty.POLICE, 2, false);

        assertThat(all("POLICE-HL", Role.POLICE, grant)).isEmpty();
        assertThat(all("GRID-HL", Role.GRID_CENTRE, gridGrant)).hasSize(1);
    }

    @Test
    void anOlderWordComesTooLateAndChangesNothing() {
        var id = Cast.patient();
        TestSights.told(id, "POLICE-HL", Duty.POLICE, 5, false);

        TestSights.send(id, "POLICE-HL", Duty.POLICE, 4, true, null, null);
        TestSights.told(Cast.patient(), "POLICE-HL", Duty.POLICE, 1, true);

        assertThat(all("POLICE-HL", Role.POLICE, unheard(id, "POLICE-HL", GrantKind.POLICE)))
                .isEmpty();
    }

    @Test
    void aSightThatIsOverOpensNothing() {
        var id = Cast.patient();
        var grant = unheard(id, "POLICE-HL", GrantKind.POLICE);
        TestSights.told(id, "POLICE-HL", Duty.POLICE, 1, OffsetDateTime.now().plusDays(1), null);
        assertThat(all("POLICE-HL", Role.POLICE, grant)).hasSize(1);

        TestSights.told(id, "POLICE-HL", Duty.POLICE, 2, OffsetDateTime.now().minusSeconds(1), null);

        assertThat(all("POLICE-HL", Role.POLICE, grant)).isEmpty();
    }

    @Test
    void whoSignedKeepsSightAfterAMoveUntilTheFactsEndIt() {
        var id = Cast.patient();
        var grant = grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE);

        Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(Map.of("area", Cast.LINSHAN, "movedOn", "2026-11-01"))
                .post("/patients/" + id + "/residence")
                .then()
                .statusCode(200);

        assertThat(all("POLICE-HL", Role.POLICE, grant)).hasSize(1);
        TestSights.told(id, "POLICE-HL", Duty.POLICE, 2, false);
        assertThat(all("POLICE-HL", Role.POLICE, grant)).isEmpty();
    }

    @Test
    void theDeskOfATransferThatWasStoodDownSeesNobody() {
        var id = Cast.patient();
        var transfer = UUID.randomUUID();
        var grant = TestGrants.sign("referral", new Grant(transfer, id, "HOSPITAL", GrantKind.DESK, TOMORROW));
        TestSights.toldDesk(transfer, id, "HOSPITAL", 1, true);
        assertThat(all("HOSPITAL", Role.GREEN_CHANNEL_DESK, grant)).hasSize(1);

        TestSights.toldDesk(transfer, id, "HOSPITAL", 2, false);

        assertThat(all("HOSPITAL", Role.GREEN_CHANNEL_DESK, grant)).isEmpty();
    }

    @Test
    void aTransfersSightOpensNoOtherPersonsFile() {
        var id = Cast.patient();
        var other = Cast.patient();
        var transfer = UUID.randomUUID();
        TestSights.toldDesk(transfer, id, "HOSPITAL", 1, true);

        assertThat(all(
                        "HOSPITAL",
                        Role.GREEN_CHANNEL_DESK,
                        TestGrants.sign("referral", new Grant(transfer, other, "HOSPITAL", GrantKind.DESK, TOMORROW))))
                .isEmpty();
    }

    @Test
    void theWholeAddressToTheVillageIsSeenByWhoeverIsEntitledToIt() {
        var id = Cast.patient();

        var seen = one("GRID-HL", Role.GRID_CENTRE, grant(UUID.randomUUID(), id, "GRID-HL", GrantKind.GRID));

        assertThat(seen).containsEntry("area", Cast.HULIN_VILLAGE).doesNotContainKeys("placeNow", "awayFromHome");
        assertThat(seen.get("areaName").toString()).isEqualTo("虎林市 虎林镇 同和村委会");
    }

    @Test
    void wherePersonIsNowIsSeenByEveryReceiverWithTheWordThatItIsNotHome() {
        var id = Cast.patient();
        var placeNow = "230381101001";
        TestSights.told(id, "GRID-HL", Duty.GRID, 1, null, placeNow);
        TestSights.told(id, "POLICE-LS", Duty.POLICE, 1, null, placeNow);

        assertThat(one("GRID-HL", Role.GRID_CENTRE, unheard(id, "GRID-HL", GrantKind.GRID)))
                .containsEntry("placeNow", placeNow)
                .containsEntry("awayFromHome", true)
                .containsKey("placeNowName");
        assertThat(one("POLICE-LS", Role.POLICE, unheard(id, "POLICE-LS", GrantKind.POLICE)))
                .containsEntry("area", Cast.HULIN_VILLAGE)
                .containsEntry("awayFromHome", true);
    }

    @Test
    void ofAWandererTheDutiesOfThePlaceSeeWhoAndWhere() {
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(Cast.form(), "residence", null)));
        TestSights.told(id, "POLICE-LS", Duty.POLICE, 1, null, Cast.LINSHAN);

        assertThat(one("POLICE-LS", Role.POLICE, unheard(id, "POLICE-LS", GrantKind.POLICE)))
                .containsEntry("name", "试建档")
                .containsEntry("placeNow", Cast.LINSHAN)
                .containsKeys("documentNumber", "phone", "guardian")
                .doesNotContainKeys("area", "awayFromHome");
    }

    @Test
    void whoRefusesManagementIsShownWithTheMinimumOfFieldsAndOnTheGroundOfStatutoryDuty() throws SQLException {
        var number = TestNumbers.unused();
        var refusing = Cast.with(Cast.form(number, Cast.HULIN), "consent", "refused");
        var id = Cast.idOf(Cast.register(Cast.doctor(), refusing));

        var police = one("POLICE-HL", Role.POLICE, grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE));
        var grid = one("GRID-HL", Role.GRID_CENTRE, grant(UUID.randomUUID(), id, "GRID-HL", GrantKind.GRID));
        var prevention = one(
                "PREVENTION-HL",
                Role.PREVENTION_INSTITUTION,
                grant(UUID.randomUUID(), id, "PREVENTION-HL", GrantKind.PREVENTION));

        for (var seen : List.of(police, grid)) {
            assertThat(seen)
                    .containsEntry("basis", "statutory-duty")
                    .containsEntry("documentNumber", "*".repeat(14) + number.substring(14))
                    .containsKeys("name", "sex", "age", "area", "address", "phone", "guardian")
                    .doesNotContainKeys("birthDate", "documentType", "diagnosis");
        }
        assertThat(prevention)
                .containsEntry("basis", "statutory-duty")
                .containsEntry("documentNumber", number)
                .containsKeys("age", "phone", "guardian")
                .doesNotContainKeys("birthDate", "diagnosis");
        assertThat(trail("disclosure", id, "reason is not null")).isEqualTo(3);
    }

    @Test
    void whoRefusesButIsManagedByLawIsShownAsOthersAre() {
        var byLaw = Cast.with(Cast.with(Cast.form(), "consent", "refused"), "reportType", "1");
        var id = Cast.idOf(Cast.register(Cast.doctor(), byLaw));

        assertThat(one("POLICE-HL", Role.POLICE, grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE)))
                .containsKey("birthDate")
                .doesNotContainKey("basis");
    }

    @Test
    void anEstimatedBirthIsNeverReadAsAFact() {
        var unidentified = Cast.with(Cast.with(Cast.form(), "documentType", "99"), "documentNumber", null);
        var estimated = Cast.with(Cast.with(unidentified, "birthEstimated", true), "birthDate", "1985-01-01");
        var id = Cast.idOf(Cast.register(Cast.doctor(), estimated));
        var nobodyKnows = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(unidentified, "birthDate", null)));

        assertThat(one("POLICE-HL", Role.POLICE, grant(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE)))
                .containsEntry("birthEstimated", true)
                .containsKey("age")
                .doesNotContainKey("birthDate");
        assertThat(one("POLICE-HL", Role.POLICE, grant(UUID.randomUUID(), nobodyKnows, "POLICE-HL", GrantKind.POLICE)))
                .doesNotContainKeys("birthDate", "age", "birthEstimated");
    }

    @Test
    void ofAMinorThereIsAlwaysSomebodyToTurnTo() {
        var guardian = Map.of("name", "试监护", "relation", "父");
        var minor = Cast.with(
                Cast.with(Cast.with(Cast.form(), "birthDate", "2015-05-05"), "guardian", guardian), "diagnosis", null);
        var id = Cast.idOf(Cast.register(Cast.doctor(), minor));

        var seen = one("GRID-HL", Role.GRID_CENTRE, grant(UUID.randomUUID(), id, "GRID-HL", GrantKind.GRID));

        assertThat(seen.get("guardian").toString()).contains("试监护");
        assertThat(seen.get("substituteContact").toString()).contains("0467-0000-001");
    }

    @Test
    void aRefusedLookStandsOnThePersonsTrail() throws SQLException {
        var id = Cast.patient();

        assertThat(all("POLICE-HL", Role.POLICE, unheard(id, "POLICE-HL", GrantKind.POLICE)))
                .isEmpty();

        assertThat(trail("disclosure-refused", id, "organisation = 'POLICE-HL'"))
                .isEqualTo(1);
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
            grants.add(signed(UUID.randomUUID(), id, "POLICE-HL", GrantKind.POLICE));
        }
        TestSights.told(id, "POLICE-HL", Duty.POLICE, 1, true);

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

    /** A grant that stands on a fact the register has heard. */
    private static String grant(UUID alert, UUID patient, String organisation, GrantKind kind) {
        TestSights.told(patient, organisation, duty(kind), 1, true);
        return signed(alert, patient, organisation, kind);
    }

    private static String unheard(UUID patient, String organisation, GrantKind kind) {
        return signed(UUID.randomUUID(), patient, organisation, kind);
    }

    private static String signed(UUID alert, UUID patient, String organisation, GrantKind kind) {
        return TestGrants.sign("notification", new Grant(alert, patient, organisation, kind, TOMORROW));
    }

    private static Duty duty(GrantKind kind) {
        return Duty.valueOf(kind.name());
    }

    private static long trail(String action, UUID patient, String and) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(
                        "select count(*) from access_trail where action = ? and ? = any(patients) and " + and)) {
            statement.setString(1, action);
            statement.setObject(2, patient);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
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
