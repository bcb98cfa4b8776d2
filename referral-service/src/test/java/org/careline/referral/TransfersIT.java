package org.careline.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.referral.Cast.assessed;
import static org.careline.referral.Cast.confirmation;
import static org.careline.referral.Cast.confirmed;
import static org.careline.referral.Cast.decide;
import static org.careline.referral.Cast.desk;
import static org.careline.referral.Cast.doctor;
import static org.careline.referral.Cast.heard;
import static org.careline.referral.Cast.opened;
import static org.careline.referral.Cast.read;
import static org.careline.referral.Cast.seen;
import static org.careline.referral.Cast.told;
import static org.careline.referral.Cast.transfers;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.careline.events.DangerKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to hospital and back, as the doctors and the desks go it (rules 7, 17.6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class TransfersIT {
    private static final Map<String, Object> NOTHING = Map.of();
    private static final int PREPARED_AFTER = 10;

    private UUID patient;

    @BeforeAll
    static void cast() {
        Cast.takePlaces();
    }

    @BeforeEach
    void anotherPatient() {
        patient = UUID.randomUUID();
    }

    @Test
    void toHospitalAndBackEachStepIsTold() {
        var transfer = confirmed(patient);
        var first = desk(Cast.FIRST_HOSPITAL);

        decide(first, transfer, "acceptance", NOTHING).then().statusCode(200);
        decide(first, transfer, "admission", Map.of("admittedAt", now())).then().statusCode(200);
        decide(first, transfer, "discharge", Map.of("dischargedAt", now(), "advice", "规律服药"))
                .then()
                .statusCode(200);
        decide(doctor(), transfer, "completion", NOTHING).then().statusCode(200);

        assertThat(told(patient, 6))
                .containsExactly(
                        "transfer-requested",
                        "transfer-confirmed",
                        "transfer-accepted",
                        "patient-admitted",
                        "patient-discharged",
                        "transfer-completed");
        var view = seen(doctor(), transfer);
        assertThat(view.getString("state")).isEqualTo("completed");
        assertThat(view.getList("steps.note")).contains("规律服药");
    }

    /** As a later release may add one while this one is at work: what was prepared on the server before it came is not used again. */
    @Test
    void aColumnAddedMeanwhileCostsNobodyAnAnswer() throws SQLException {
        var transfers = Stream.generate(() -> confirmed(UUID.randomUUID()))
                .limit(PREPARED_AFTER)
                .toList();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table transfer_step add column of_a_later_release integer not null default 0");
        }

        transfers.forEach(transfer -> decide(desk(Cast.FIRST_HOSPITAL), transfer, "acceptance", NOTHING)
                .then()
                .statusCode(200));
    }

    @Test
    void theAddressedDeskGetsAGrantAndNobodyElseDoes() {
        var transfer = confirmed(patient);

        assertThat(seen(desk(Cast.FIRST_HOSPITAL), transfer).getString("grant")).isNotBlank();
        assertThat(seen(doctor(), transfer).getString("grant")).isNull();
        assertThat(read(desk(Cast.SECOND_HOSPITAL), transfer).statusCode()).isEqualTo(404);
    }

    @Test
    void declinedItGoesToTheNextInRankAndThenIsNotPlacedOnTopOfTheList() {
        var transfer = confirmed(patient);

        decide(desk(Cast.FIRST_HOSPITAL), transfer, "decline", Map.of("reason", "no-bed"))
                .then()
                .statusCode(204);
        assertThat(seen(desk(Cast.SECOND_HOSPITAL), transfer).getString("state"))
                .isEqualTo("confirmed");
        assertThat(read(desk(Cast.FIRST_HOSPITAL), transfer).statusCode()).isEqualTo(404);
        decide(desk(Cast.SECOND_HOSPITAL), transfer, "decline", Map.of("reason", "not-equipped"))
                .then()
                .statusCode(204);

        var list = given().auth().oauth2(doctor()).get("/transfers").then().statusCode(200);
        assertThat(list.extract().jsonPath().getString("items[0].state")).isEqualTo("not-placed");
        assertThat(seen(doctor(), transfer).getList("askedHospitals"))
                .containsExactly(Cast.FIRST_HOSPITAL, Cast.SECOND_HOSPITAL);
        assertThat(told(patient, 4)).endsWith("transfer-declined", "transfer-declined");
    }

    @Test
    void notPlacedIsSentAgainToANamedHospitalAlsoToOneThatDeclined() {
        var transfer = confirmed(patient);
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "decline", Map.of("reason", "no-bed"));
        decide(desk(Cast.SECOND_HOSPITAL), transfer, "decline", Map.of("reason", "no-bed"));
        decide(doctor(), transfer, "confirmation", confirmation())
                .then()
                .statusCode(409)
                .body("type", endsWith("/no-hospital-left"));

        var form = new HashMap<>(confirmation());
        form.put("hospital", Cast.FIRST_HOSPITAL);
        decide(doctor(), transfer, "confirmation", form).then().statusCode(200);

        assertThat(seen(desk(Cast.FIRST_HOSPITAL), transfer).getString("state")).isEqualTo("confirmed");
    }

    @Test
    void whoDoesNotArriveIsNotPlaced() {
        var transfer = confirmed(patient);
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "acceptance", NOTHING);

        decide(desk(Cast.FIRST_HOSPITAL), transfer, "non-arrival", NOTHING)
                .then()
                .statusCode(204);

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("not-placed");
        decide(doctor(), transfer, "cancellation", Map.of("reason", "patient-not-found"))
                .then()
                .statusCode(200);
        assertThat(told(patient, 5)).endsWith("patient-not-arrived", "transfer-cancelled");
    }

    @Test
    void anAnsweredReferralCannotBeAnsweredAgain() {
        var transfer = confirmed(patient);
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "acceptance", NOTHING);

        decide(desk(Cast.FIRST_HOSPITAL), transfer, "decline", Map.of("reason", "no-bed"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/transfer-already-answered"));
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        var transfer = confirmed(patient);
        var etag = read(desk(Cast.FIRST_HOSPITAL), transfer).header("ETag");
        var answers = new ArrayList<Integer>();

        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var accept = desks.submit(() -> decide(desk(Cast.FIRST_HOSPITAL), transfer, etag, "acceptance", NOTHING)
                    .statusCode());
            var decline = desks.submit(
                    () -> decide(desk(Cast.FIRST_HOSPITAL), transfer, etag, "decline", Map.of("reason", "no-bed"))
                            .statusCode());
            answers.add(accept.get());
            answers.add(decline.get());
        }

        assertThat(answers).filteredOn(status -> status < 300).hasSize(1);
        assertThat(answers).filteredOn(status -> status >= 300).containsAnyOf(404, 412);
        assertThat(told(patient, 3)).hasSize(3);
    }

    @Test
    void aStaleOrMissingIfMatchIsAnsweredAsSuch() {
        var transfer = opened(assessed(patient, 4));
        var etag = read(doctor(), transfer).header("ETag");
        heard(assessed(patient, 5));

        decide(doctor(), transfer, etag, "confirmation", confirmation()).then().statusCode(412);
        decide(doctor(), transfer, null, "confirmation", confirmation()).then().statusCode(428);
    }

    @Test
    void aForeignAreaAndAForeignHospitalFindNothing() {
        var transfer = confirmed(patient);
        var otherDoctor = TestTokens.of(Cast.OTHER_CARE, Role.COMMUNITY_DOCTOR);

        assertThat(read(otherDoctor, transfer).statusCode()).isEqualTo(404);
        decide(otherDoctor, transfer, "\"2\"", "cancellation", Map.of("reason", "treated-elsewhere"))
                .then()
                .statusCode(404);
        decide(desk(Cast.OTHER_HOSPITAL), transfer, "\"2\"", "acceptance", NOTHING)
                .then()
                .statusCode(404);
    }

    @Test
    void aDoctorOfTheAddressedHospitalDoesNotDecideForTheArea() {
        var transfer = opened(assessed(patient, 4));
        var doctorOfTheHospital = TestTokens.of(Cast.FIRST_HOSPITAL, Role.COMMUNITY_DOCTOR);
        var psychiatrist = TestTokens.of(Cast.FIRST_HOSPITAL, Role.PSYCHIATRIST);

        decide(doctorOfTheHospital, transfer, "\"1\"", "confirmation", confirmation())
                .then()
                .statusCode(404);
        decide(psychiatrist, transfer, "confirmation", confirmation()).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            danger-to-self,     self,     refuses,     family,    409, guardian-has-not-consented
            danger-to-self,     self,     not-reached, family,    409, guardian-has-not-consented
            danger-to-self,     property, agrees,      family,    409, danger-does-not-fit-the-ground
            danger-to-others,   property, agrees,      police,    409, danger-does-not-fit-the-ground
            sent-for-diagnosis, others,   refuses,     ambulance, 409, escort-may-not-bring-for-diagnosis
            danger-to-self,     self,     agrees,      family,    200,
            danger-to-others,   others,   refuses,     police,    200,
            voluntary,          property, no-guardian, nobody,    200,
            voluntary,          others,   no-guardian, nobody,    409, nobody-escorts-danger-to-others
            sent-for-diagnosis, others,   not-reached, civil-affairs,     200,
            sent-for-diagnosis, others,   not-reached, village-committee, 200,
            """)
    void theLegalGroundMustCarryIt(
            String ground, String kind, String guardian, String escort, int status, String refusal) {
        var transfer = opened(Cast.of(patient, 4, DangerKind.valueOf(kind.toUpperCase(Locale.ROOT))));

        var answer = decide(
                doctor(),
                transfer,
                "confirmation",
                Map.of(
                        "kinds", List.of(kind),
                        "legalGround", ground,
                        "guardianWord", guardian,
                        "escort", escort));

        answer.then().statusCode(status);
        if (refusal != null) {
            answer.then().body("type", endsWith("/" + refusal));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            confirmation | {"kinds":[],"legalGround":"voluntary","guardianWord":"agrees","escort":"family"}
            confirmation | {"kinds":["others"],"legalGround":"forced","guardianWord":"agrees","escort":"family"}
            confirmation | {"kinds":["others"]}
            confirmation | {"kinds":["others"],"legalGround":"voluntary","guardianWord":"agrees","escort":"family","hospital":"town-care"}
            stand-down   | {"reason":"other"}
            stand-down   | {}
            stand-down   | not json
            """)
    void badInputIsAnsweredAsSuch(String decision, String body) {
        var transfer = opened(assessed(patient, 4));

        given().auth()
                .oauth2(doctor())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/transfers/" + transfer + "/" + decision)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void theListPagesWithoutLossInItsOrder() {
        for (var n = 0; n < 5; n++) {
            opened(assessed(UUID.randomUUID(), 3));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().auth().oauth2(doctor()).queryParam("limit", 10);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page =
                    request.get("/transfers").then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(Cast.idsIn(Cast.TOWN));
        given().auth()
                .oauth2(doctor())
                .queryParam("cursor", "x")
                .get("/transfers")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(doctor())
                .queryParam("state", "lost")
                .get("/transfers")
                .then()
                .statusCode(400);
    }

    @Test
    void aNewCrisisAfterTheStayCompletesItAndOpensTheNext() {
        var transfer = confirmed(patient);
        var first = desk(Cast.FIRST_HOSPITAL);
        decide(first, transfer, "acceptance", NOTHING);
        decide(first, transfer, "admission", Map.of("admittedAt", now()));
        decide(first, transfer, "discharge", Map.of("dischargedAt", now()))
                .then()
                .statusCode(200);

        heard(assessed(patient, 4));

        assertThat(transfers(patient)).isEqualTo(2);
        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("completed");
        assertThat(told(patient, 7)).endsWith("transfer-completed", "transfer-requested");
    }

    @Test
    void freeTextIsNotInClear() {
        confirmed(patient);

        assertThat(Cast.count("select count(*) from transfer where physical_state like '%外伤%'"))
                .isZero();
        assertThat(Cast.count("select count(*) from transfer where physical_state is not null"))
                .isPositive();
    }

    private static String now() {
        return OffsetDateTime.now(ClockProducer.ZONE).toString();
    }
}
