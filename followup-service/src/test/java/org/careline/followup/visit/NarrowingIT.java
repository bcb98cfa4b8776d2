package org.careline.followup.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.given;
import static org.careline.followup.FollowupApi.record;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.TODAY;
import static org.careline.followup.TestForms.calm;
import static org.careline.followup.TestForms.danger;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A village doctor 村医 sees the own village, a clinic's system the own patients, at every endpoint: rules 17.4. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class NarrowingIT {
    private static final String VILLAGE = "230381100201";
    private static final String OTHER_VILLAGE = "230381100202";
    private static final String VILLAGE_DOCTOR = TestTokens.narrowed("clinic-here", VILLAGE, Role.COMMUNITY_DOCTOR);
    private static final String VILLAGE_PREVENTION =
            TestTokens.narrowed("prevention-here", VILLAGE, Role.PREVENTION_INSTITUTION);

    private UUID patient = new UUID(0, 0);
    private JsonPath visit = JsonPath.from("{}");

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    /** What a narrowed account does with somebody of another village, and is answered as if nobody were there. */
    @TestFactory
    Stream<DynamicTest> aNarrowedAccountFindsNobodyOfAnotherVillageAtAnyEndpoint() {
        patient = TestArea.patientIn(OTHER_VILLAGE);
        visit = recorded(DOCTOR, danger(patient)).jsonPath();
        var id = visit.getString("id");
        return Stream.of(VILLAGE_DOCTOR, VILLAGE_PREVENTION)
                .flatMap(token -> Stream.of(
                        hidden("reads the visit", token, "GET", "/visits/" + id, null),
                        hidden("reads the history", token, "GET", "/patients/" + patient + "/visits", null),
                        hidden("corrects", token, "POST", "/visits/" + id + "/correction", danger(patient)),
                        hidden(
                                "withdraws",
                                token,
                                "POST",
                                "/visits/" + id + "/withdrawal",
                                Map.of("reason", "not-seen")),
                        hidden("asks for a proposal", token, "POST", "/proposals", Map.of("patient", patient)),
                        hidden("opens the page", token, "GET", "/console/visits/" + id, null),
                        hidden("watches the alerts", token, "GET", "/console/visits/" + id + "/told", null),
                        hidden("prints form 8", token, "GET", "/console/visits/" + id + "/form", null),
                        hidden("opens the correction", token, "GET", "/console/visits/" + id + "/correction", null),
                        hidden("opens the withdrawal", token, "GET", "/console/visits/" + id + "/withdrawal", null),
                        hidden("opens the patient", token, "GET", "/console/patients/" + patient, null)));
    }

    private static DynamicTest hidden(String what, String token, String method, String path, @Nullable Object body) {
        return DynamicTest.dynamicTest(what, () -> {
            var request = RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"1\"");
            var asked = body == null
                    ? request
                    : request.contentType("application/json").body(body);

            assertThat(asked.request(method, path).statusCode()).isEqualTo(404);
        });
    }

    @Test
    void listsOfANarrowedAccountHoldTheOwnVillageAlone() {
        var other = TestArea.patientIn(OTHER_VILLAGE);
        var own = TestArea.patientIn(VILLAGE);
        Stream.of(other, own).forEach(one -> {
            var form = calm(one);
            form.put("visitedOn", TODAY.minusMonths(6).toString());
            recorded(DOCTOR, form);
        });

        var due = FollowupApi.get(VILLAGE_DOCTOR, "/worklist").statusCode(200);

        due.body("items.patient", hasItem(own.toString())).body("items.patient", not(hasItem(other.toString())));
        record(VILLAGE_DOCTOR, calm(own)).statusCode(201);
        record(VILLAGE_DOCTOR, danger(other)).statusCode(404);
    }

    @Test
    void whoTheVillageToldStaysInItsSightWhenThePatientMovesAwayAndNotInTheNextVillages() {
        var own = TestArea.patientIn(VILLAGE);
        var id = recorded(VILLAGE_DOCTOR, danger(own)).path("id").toString();
        TestArea.update("update caseload set residence_area = ? where patient = ?", TestArea.ELSEWHERE, own);

        FollowupApi.get(VILLAGE_DOCTOR, "/visits/" + id).statusCode(200);
        FollowupApi.get(TestTokens.narrowed("clinic-here", OTHER_VILLAGE, Role.COMMUNITY_DOCTOR), "/visits/" + id)
                .statusCode(404);
    }

    @Test
    void aClinicsSystemVisitsAndReadsThoseItsClinicHasInCareOrTreats() {
        var others = TestArea.patient();
        TestArea.update("update caseload set care_organisation = 'clinic-elsewhere' where patient = ?", others);
        var id = recorded(DOCTOR, danger(others)).path("id").toString();

        clinic().body(danger(others)).post("/visits").then().statusCode(404);
        clinic().get("/visits/" + id).then().statusCode(404);
        clinic().get("/patients/" + others + "/visits").then().statusCode(404);
        clinic().body(Map.of("patient", others)).post("/proposals").then().statusCode(404);
        clinic().get("/worklist").then().body("items.patient", not(hasItem(others.toString())));
        FollowupApi.get(DOCTOR, "/visits/" + id).statusCode(200);

        TestArea.update("update caseload set hospital = 'clinic-here' where patient = ?", others);
        clinic().body(danger(others)).post("/visits").then().statusCode(201);
    }

    @Test
    void aWithdrawalByAClinicsSystemNamesTheClinicianToo() {
        var own = TestArea.patient();
        var id = clinic().body(danger(own)).post("/visits").path("id").toString();

        given(TestArea.CLINIC_SYSTEM)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "not-seen"))
                .post("/visits/" + id + "/withdrawal")
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("Acting-Clinician"));
        clinic().header("If-Match", "\"1\"")
                .body(Map.of("reason", "not-seen"))
                .post("/visits/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void theConnectionOfAClinicsSystemServesADoctorWholeAgain() {
        var others = TestArea.patient();
        TestArea.update("update caseload set care_organisation = 'clinic-elsewhere' where patient = ?", others);
        for (var turn : List.of(1, 2, 3, 4, 5, 6)) {
            clinic().body(danger(others)).post("/visits").then().statusCode(404);
            assertThat(record(DOCTOR, calm(others)).extract().statusCode())
                    .as("turn %d", turn)
                    .isEqualTo(201);
        }
    }

    private static RequestSpecification clinic() {
        return given(TestArea.CLINIC_SYSTEM)
                .header("Acting-Clinician", "staff-17")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
