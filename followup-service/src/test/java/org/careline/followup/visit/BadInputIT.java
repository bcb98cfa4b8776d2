package org.careline.followup.visit;

import static org.careline.followup.FollowupApi.given;
import static org.careline.followup.FollowupApi.record;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.TODAY;
import static org.careline.followup.TestForms.calm;
import static org.careline.followup.TestForms.danger;
import static org.careline.followup.TestForms.form;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad input and the answer it gets. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class BadInputIT {

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                wrong("level", form -> form.put("level", 6)),
                wrong("level", form -> form.put("level", -1)),
                wrong("level", form -> form.put("level", 3.5)),
                wrong("level", form -> form.put("level", "3")),
                wrong("level", form -> form.remove("level")),
                wrong("patient", form -> form.put("patient", "not-a-uuid")),
                wrong("patient", form -> form.remove("patient")),
                wrong("mode", form -> form.put("mode", "by-letter")),
                wrong(
                        "visitedOn",
                        form -> form.put("visitedOn", TODAY.plusDays(1).toString())),
                wrong(
                        "visitedOn",
                        form -> form.put("visitedOn", TODAY.minusYears(2).toString())),
                wrong("visitedOn", form -> form.put("visitedOn", "2026-02-30")),
                wrong("visitedOn", form -> form.put("visitedOn", TODAY + "T16:00:00.000Z")),
                wrong("visitedOn", form -> form.put("visitedOn", 1764345600000L)),
                wrong("visitedOn", form -> form.put("visitedOn", "1970-01-01")),
                wrong("behaviourLastSeenOn", form -> form.put("behaviourLastSeenOn", TODAY + "T00:00:00+08:00")),
                wrong("behaviourLastSeenOn", form -> form.put("behaviourLastSeenOn", "0001-01-01")),
                wrong("lastDischargedOn", form -> form.put("lastDischargedOn", "1900-01-01")),
                wrong("stillPresent", form -> form.put("stillPresent", "true")),
                wrong("stillPresent", form -> form.put("stillPresent", 1)),
                wrong("note", form -> form.put("note", "看\u0000见")),
                wrong("note", form -> form.put("note", 12)),
                wrong("belowProposalReason", form -> form.put("belowProposalReason", "\u200B")),
                wrong("medication[0].name", form -> form.put("medication", List.of(Map.of("name", "利\u202E培酮")))),
                wrong("medication[0].name", form -> form.put("medication", List.of(Map.of("name", "利培\n酮")))),
                wrong("placeNow", form -> form.put("placeNow", "999999999")),
                wrong("placeNow", form -> form.put("placeNow", "虎林")),
                wrong(
                        "behaviourLastSeenOn",
                        form -> form.put(
                                "behaviourLastSeenOn", TODAY.plusDays(1).toString())),
                wrong("visitedOn", form -> form.put("visitedOn", "0001-01-01")),
                wrong("visitedOn", form -> form.put("visitedOn", "1970-01-01")),
                wrong("behaviourLastSeenOn", form -> form.put("behaviourLastSeenOn", "1900-01-01")),
                wrong(
                        "behaviourLastSeenOn",
                        form -> form.put(
                                "behaviourLastSeenOn", TODAY.minusYears(2).toString())),
                wrong("lastDischargedOn", form -> discharged(form, "1970-01-01")),
                wrong("lastDischargedOn", form -> discharged(form, "0001-01-01")),
                wrong(
                        "lastDischargedOn",
                        form -> discharged(form, TODAY.plusDays(1).toString())),
                wrong("hospitalStay", form -> form.putAll(Map.of("hospitalStay", "now", "inHospital", false))),
                wrong("hospitalStay", form -> form.putAll(Map.of("hospitalStay", "none", "inHospital", true))),
                wrong(
                        "symptomSeverity",
                        form -> form.putAll(Map.of("symptoms", List.of("suspicion"), "symptomSeverity", "gone"))),
                wrong("symptomSeverity", form -> form.put("symptomSeverity", "obvious")),
                wrong("medication[0].name", form -> form.put("medication", List.of(Map.of("name", " ")))),
                wrong(
                        "medication[0].morning",
                        form -> form.put("medication", List.of(Map.of("name", "药", "morning", 12345678)))),
                wrong("nextVisitOn", form -> form.put("nextVisitOn", TODAY.toString())),
                wrong("lastDischargedOn", form -> form.put("hospitalStay", "past")),
                wrong("stilPresent", form -> form.put("stilPresent", true)),
                wrong("incidents.felony", form -> form.put("incidents", Map.of("felony", 1))),
                wrong("incidents.crime", form -> form.put("incidents", Map.of("crime", -1))),
                wrong("note", form -> form.put("note", "字".repeat(4001))));
    }

    private static void discharged(Map<String, Object> form, String day) {
        form.put("hospitalStay", "past");
        form.put("lastDischargedOn", day);
    }

    private static Arguments wrong(String field, Consumer<Map<String, Object>> spoil) {
        return Arguments.of(field, spoil);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFields")
    void aWrongFieldIsNamed(String field, Consumer<Map<String, Object>> spoil) {
        var form = calm(TestArea.patient());
        spoil.accept(form);

        record(DOCTOR, form)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("fields.field", hasItem(containsString(field)));
    }

    @Test
    void malformedJsonIsRefused() {
        given(DOCTOR)
                .header("Idempotency-Key", "k")
                .body("{\"patient\": ")
                .post("/visits")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2000000", "1E3", "0.12345678", "1234567890123"})
    void aDoseHasFewDigits(String dose) {
        send(text(calm(TestArea.patient()))
                        .replaceFirst("}$", ", \"medication\": [{\"name\": \"甲\", \"morning\": " + dose + "}]}"))
                .statusCode(400)
                .body("fields.field", hasItem("medication[0].morning"));
    }

    @Test
    void theSameMemberTwiceIsRefused() {
        send(text(calm(TestArea.patient()))
                        .replaceFirst("}$", ", \"level\": 4}")
                        .replaceFirst("[{]", "{\"level\": 1, "))
                .statusCode(400)
                .body("fields.field", hasItem("level"));
    }

    @Test
    void aNoteOfSeveralLinesAndARareNameAreTaken() {
        var form = calm(TestArea.patient());
        form.put("note", "第一行\r\n第二行\t完");
        form.put("medication", List.of(Map.of("name", "𠮷氏丸", "morning", 2.5)));

        record(DOCTOR, form).statusCode(201);
    }

    private static ValidatableResponse send(String body) {
        return given(DOCTOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/visits")
                .then();
    }

    private static String text(Map<String, Object> form) {
        try {
            return new ObjectMapper().writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void tenMegabytesAreNotRead() {
        given(DOCTOR)
                .header("Idempotency-Key", "k")
                .body("{\"note\":\"" + "x".repeat(10_000_000) + "\"}")
                .post("/visits")
                .then()
                .statusCode(413);
    }

    @Test
    void theSameKeyAnswersTheSameAndRefusesAnotherBody() {
        var patient = TestArea.patient();
        var key = UUID.randomUUID().toString();
        var first = record(DOCTOR, key, danger(patient)).statusCode(201).extract();

        record(DOCTOR, key, danger(patient))
                .statusCode(201)
                .body("id", equalTo(first.path("id")))
                .body("assessment", equalTo(first.path("assessment")));
        record(DOCTOR, key, calm(patient)).statusCode(422);
    }

    @Test
    void aCreatingPostNeedsAKey() {
        given(DOCTOR)
                .body(calm(TestArea.patient()))
                .post("/visits")
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("Idempotency-Key"));
    }

    @Test
    void aPatientOfAnotherAreaIsNotThere() {
        record(DOCTOR, calm(TestArea.patientIn(TestArea.ELSEWHERE))).statusCode(404);
    }

    @Test
    void aPatientNobodyKnowsIsNotThere() {
        record(DOCTOR, calm(UUID.randomUUID())).statusCode(404);
    }

    @Test
    void aStaleOrMissingIfMatchChangesNothing() {
        var patient = TestArea.patient();
        var visit = recorded(DOCTOR, calm(patient)).path("id").toString();

        FollowupApi.correct(DOCTOR, visit, "\"9\"", calm(patient)).statusCode(412);
        FollowupApi.withdraw(DOCTOR, visit, "\"9\"", "wrong-level").statusCode(412);
        given(DOCTOR)
                .body(Map.of("reason", "wrong-level"))
                .post("/visits/" + visit + "/withdrawal")
                .then()
                .statusCode(428);
    }

    @Test
    void anExpiredTokenOrNoneIsRefused() {
        record(TestTokens.expired("clinic-here", Role.COMMUNITY_DOCTOR), form(UUID.randomUUID(), 0))
                .statusCode(401);
        io.restassured.RestAssured.given().get("/worklist").then().statusCode(401);
    }

    @Test
    void anotherRoleIsRefused() {
        record(TestArea.POLICE_HERE, form(UUID.randomUUID(), 0)).statusCode(403);
        FollowupApi.get(TestArea.GRID_HERE, "/worklist").statusCode(403);
        FollowupApi.get(DOCTOR, "/reviews").statusCode(403);
    }

    @Test
    void aForgedCursorIsRefused() {
        FollowupApi.get(DOCTOR, "/worklist?cursor=x").statusCode(400);
        FollowupApi.get(DOCTOR, "/patients/" + TestArea.patient() + "/visits?cursor=x")
                .statusCode(400);
        FollowupApi.get(DOCTOR, "/worklist?limit=51").statusCode(400);
    }
}
