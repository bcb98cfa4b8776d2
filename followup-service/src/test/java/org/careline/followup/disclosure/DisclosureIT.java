package org.careline.followup.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.given;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestArea.ELSEWHERE;
import static org.careline.followup.TestForms.danger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.careline.events.AlertEvent.SightChanged;
import org.careline.events.Duty;
import org.careline.events.TransferEvent.DeskSightChanged;
import org.careline.followup.TestArea;
import org.careline.kit.access.Role;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestGrants;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see what of a visit: rules 9.2 with 17.4. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class DisclosureIT {
    private static final OffsetDateTime NOW = OffsetDateTime.now();

    private final UUID patient = TestArea.patient();
    private UUID assessment = patient;

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @BeforeEach
    void assess() {
        assessment = UUID.fromString(
                recorded(DOCTOR, form(patient)).path("assessment").toString());
    }

    @Test
    void thePoliceSeeDangerCountsAndClassButNoNarrativeAndNoDrugs() {
        var alert = alert("police", "police-here");

        disclose(TestArea.POLICE_HERE, grant(alert, "police-here", GrantKind.POLICE))
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].alert", equalTo(alert.toString()))
                .body("[0].level", equalTo(4))
                .body("[0].weapon", equalTo(true))
                .body("[0].assessor.dutyPhone", equalTo("0467-5550101"))
                .body("[0].police.condition", equalTo("unstable"))
                .body("[0].police.incidents.disturbance", equalTo(2))
                .body("[0].police.inTreatment", equalTo(true))
                .body("[0].prevention", nullValue())
                .body("[0].desk", nullValue());
    }

    @Test
    void theGridCentreSeesAFlagAndNoConditionClass() {
        disclose(TestArea.GRID_HERE, grant(alert("grid", "grid-here"), "grid-here", GrantKind.GRID))
                .body("[0].grid", equalTo(Map.of("anyIncident", true)))
                .body("[0].police", nullValue())
                .body("[0].prevention", nullValue());
    }

    @Test
    void thePreventionInstitutionSeesSymptomsAndDrugs() {
        var alert = alert("prevention", "prevention-here");

        disclose(TestArea.PREVENTION_HERE, grant(alert, "prevention-here", GrantKind.PREVENTION))
                .body("[0].prevention.symptoms", equalTo(List.of("hallucination")))
                .body("[0].prevention.medication[0].name", equalTo("利培酮"));
    }

    @Test
    void theHospitalsDeskSeesPhysicalStateAndDrugsByItsTransferAlone() {
        var transfer = UUID.randomUUID();
        TestArea.update("""
                insert into green_channel (transfer, patient, assessment, state, hospital, since, told_at)
                values (?, ?, ?, 'confirmed', 'hospital', now(), now())
                """, transfer, patient, assessment);
        var grant = TestGrants.sign("referral", new Grant(transfer, patient, "hospital", GrantKind.DESK, inAnHour()));
        TestTopics.send(new DeskSightChanged(transfer, patient, "hospital", 1, true, null, NOW));

        disclose(TestArea.DESK, grant)
                .body("[0].transfer", equalTo(transfer.toString()))
                .body("[0].desk.physicalDisease", equalTo("stable"))
                .body("[0].desk.medication[0].name", equalTo("利培酮"));

        TestTopics.send(new DeskSightChanged(transfer, patient, "hospital", 2, false, null, NOW));
        until(() -> disclose(TestArea.DESK, grant).extract().path("size()").equals(0));
    }

    @Test
    void aGrantThatDoesNotHoldShowsNothing() {
        var alert = alert("police", "police-here");
        var stranger = TestTokens.of("police-elsewhere", Role.POLICE);
        var expired = TestGrants.sign(
                "notification",
                new Grant(
                        alert,
                        patient,
                        "police-here",
                        GrantKind.POLICE,
                        Instant.now().minusSeconds(1)));
        var otherPatient = TestGrants.sign(
                "notification", new Grant(alert, UUID.randomUUID(), "police-here", GrantKind.POLICE, inAnHour()));
        var good = grant(alert, "police-here", GrantKind.POLICE);

        disclose(stranger, good).statusCode(200).body("", hasSize(0));
        disclose(TestArea.POLICE_HERE, expired).body("", hasSize(0));
        disclose(TestArea.POLICE_HERE, otherPatient).body("", hasSize(0));
        disclose(TestArea.POLICE_HERE, good.substring(0, good.length() - 4) + "AAAA")
                .body("", hasSize(0));
        disclose(TestArea.POLICE_HERE, grant(alert, "police-here", GrantKind.PREVENTION))
                .body("", hasSize(0));
    }

    @Test
    void theRightEndsWithTheFactItStandsOnWhateverTheGrantSays() {
        var grant = grant(alert("police", "police-here"), "police-here", GrantKind.POLICE);
        disclose(TestArea.POLICE_HERE, grant).body("", hasSize(1));

        sight("police-here", Duty.POLICE, 2, false, null, null);

        until(() ->
                disclose(TestArea.POLICE_HERE, grant).extract().path("size()").equals(0));
        assertThat(trail("disclosure-refused")).isNotEqualTo("0");
    }

    @Test
    void theHigherVersionWinsWhicheverIsHeardFirst() {
        var alert = UUID.randomUUID();
        receiver(alert, "police", "police-here");
        sight("police-here", Duty.POLICE, 5, false, null, null);
        sight("police-here", Duty.POLICE, 4, true, null, null);
        var grant = grant(alert, "police-here", GrantKind.POLICE);

        until(() -> TestArea.ask("select version from sight where patient = ?", patient)
                .equals("5"));
        disclose(TestArea.POLICE_HERE, grant).body("", hasSize(0));
    }

    @Test
    void aRightThatIsPastOpensNothing() {
        var alert = UUID.randomUUID();
        receiver(alert, "police", "police-here");
        sight("police-here", Duty.POLICE, 1, true, NOW.minusSeconds(1), null);

        disclose(TestArea.POLICE_HERE, grant(alert, "police-here", GrantKind.POLICE))
                .body("", hasSize(0));
    }

    @Test
    void aRightNotHeardYetIsWaitedForAMomentAndRefusedThen() {
        var alert = UUID.randomUUID();
        receiver(alert, "police", "police-here");
        var grant = grant(alert, "police-here", GrantKind.POLICE);

        disclose(TestArea.POLICE_HERE, grant).body("", hasSize(0));
        CompletableFuture.runAsync(
                () -> sight("police-here", Duty.POLICE, 1, true, null, null),
                CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));

        until(() ->
                disclose(TestArea.POLICE_HERE, grant).extract().path("size()").equals(1));
    }

    @Test
    void everyReceiverReadsTheVillageWhereThePersonIsIfNotAtHome() {
        var alert = UUID.randomUUID();
        receiver(alert, "grid", "grid-here");
        sight("grid-here", Duty.GRID, 1, true, null, ELSEWHERE);
        var grant = grant(alert, "grid-here", GrantKind.GRID);

        until(() -> disclose(TestArea.GRID_HERE, grant).extract().path("size()").equals(1));
        disclose(TestArea.GRID_HERE, grant)
                .body("[0].placeNow", equalTo(ELSEWHERE))
                .body("[0].placeNowName", containsString("黑龙江省"))
                .body("[0].awayFromHome", equalTo(true));
    }

    @Test
    void whoRefusesManagementIsShownWithTheMinimumOfFieldsAndTheBasis() {
        TestArea.update("update caseload set management = 'refused' where patient = ?", patient);

        for (var kind : List.of(GrantKind.POLICE, GrantKind.GRID, GrantKind.PREVENTION)) {
            var duty = kind.name().toLowerCase(Locale.ROOT);
            var token = TestTokens.of(duty + "-here", role(kind));

            disclose(token, grant(alert(duty, duty + "-here"), duty + "-here", kind))
                    .body("[0].level", equalTo(4))
                    .body("[0].weapon", equalTo(true))
                    .body("[0].kinds", hasSize(2))
                    .body("[0].basis", equalTo("statutory-duty"))
                    .body("[0].police", nullValue())
                    .body("[0].grid", nullValue())
                    .body("[0].prevention", nullValue());
        }
    }

    private static String role(GrantKind kind) {
        return switch (kind) {
            case POLICE -> Role.POLICE;
            case GRID -> Role.GRID_CENTRE;
            case PREVENTION -> Role.PREVENTION_INSTITUTION;
            case DESK -> Role.GREEN_CHANNEL_DESK;
        };
    }

    @Test
    void onePageIsOneEntryOnTheTrailWithItsReason() {
        var grant = grant(alert("police", "police-here"), "police-here", GrantKind.POLICE);

        disclose(TestArea.POLICE_HERE, grant).body("", hasSize(1));

        assertThat(TestArea.ask(
                        "select count(*) from access_trail where action = 'disclosure' and ? = any(patients) and reason is not null and reason not like '%出警%'",
                        patient))
                .isEqualTo("1");
    }

    private static ValidatableResponse disclose(String token, String grant) {
        return given(token)
                .body(Map.of("grants", List.of(grant), "reason", "出警"))
                .post("/disclosures")
                .then();
    }

    private String grant(UUID alert, String organisation, GrantKind kind) {
        return TestGrants.sign("notification", new Grant(alert, patient, organisation, kind, inAnHour()));
    }

    private void sight(
            String organisation,
            Duty duty,
            long version,
            boolean sees,
            @Nullable OffsetDateTime until,
            @Nullable String placeNow) {
        TestTopics.send(
                new SightChanged(patient, UUID.randomUUID(), organisation, duty, version, sees, until, placeNow, NOW));
    }

    private String trail(String action) {
        return TestArea.ask(
                "select count(*) from access_trail where action = ? and ? = any(patients)", action, patient);
    }

    private static void until(BooleanSupplier holds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(holds::getAsBoolean);
    }

    /** An alert whose receiver may see the person. */
    private UUID alert(String duty, String organisation) {
        var alert = UUID.randomUUID();
        receiver(alert, duty, organisation);
        TestArea.update(
                "insert into sight (patient, organisation, duty, version, sees) values (?, ?, ?, 1, true)",
                patient,
                organisation,
                duty);
        return alert;
    }

    private void receiver(UUID alert, String duty, String organisation) {
        TestArea.update(
                "insert into receiver (alert, assessment, patient, duty, organisation) values (?, ?, ?, ?, ?)",
                alert,
                assessment,
                patient,
                duty,
                organisation);
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static Map<String, Object> form(UUID patient) {
        var form = danger(patient);
        form.put("behaviour", Map.of("smashing", "continuing", "threatWithWeapon", true));
        form.put("incidents", Map.of("disturbance", 2));
        form.put("symptoms", List.of("hallucination"));
        form.put("adherence", "intermittent");
        form.put("physicalDisease", "stable");
        form.put("medication", List.of(Map.of("name", "利培酮", "evening", 2)));
        return form;
    }
}
