package org.careline.registry.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.careline.events.PatientEvent;
import org.careline.events.PatientEvent.ManagementStatusChanged;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.PatientEvent.ResidenceChanged;
import org.careline.events.RegisterStatus;
import org.careline.events.Topic;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTopics;
import org.careline.registry.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving away and dying: the file stays, whoever must know is told. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class ResidenceAndDeathIT {

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @Test
    void theFileGoesWithThePerson() {
        var id = Cast.patient();

        move(id, Cast.LINSHAN, "2026-11-01")
                .then()
                .statusCode(200)
                .header("ETag", Cast.BY_THE_CLOCK)
                .body("residence.area", equalTo(Cast.LINSHAN))
                .body("careOrganisation", equalTo("CARE-LS"));

        Cast.doctor().get("/patients/" + id).then().statusCode(404);
        Cast.doctorElsewhere().get("/patients/" + id).then().statusCode(200);
        var told =
                TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 2).getLast().data();
        assertThat(told).isInstanceOfSatisfying(ResidenceChanged.class, moved -> {
            assertThat(moved.previousArea()).isEqualTo(Cast.HULIN_VILLAGE);
            assertThat(moved.state().residenceArea()).isEqualTo(Cast.LINSHAN);
            assertThat(moved.state().version()).hasToString(Cast.versionOf(id));
            assertThat(moved.movedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
        });
    }

    @Test
    void aMoveToAPlaceNobodyKnowsOrInTheFutureIsSentBack() {
        var id = Cast.patient();

        move(id, "999999", "2999-01-01")
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("area"))
                .body("fields.field", hasItem("movedOn"));
    }

    @Test
    void aForeignPatientCannotBeMoved() {
        var id = Cast.patient();

        Cast.doctorElsewhere()
                .header("If-Match", "\"1\"")
                .body(Map.of("area", Cast.LINSHAN, "movedOn", "2026-11-01"))
                .post("/patients/" + id + "/residence")
                .then()
                .statusCode(404);
    }

    @Test
    void deathIsToldAndTheFileStays() {
        var id = Cast.patient();

        die(id, "\"1\"", "2026-11-02", "1").then().statusCode(200).body("status", equalTo("deceased"));

        Cast.doctor().get("/patients/" + id).then().statusCode(200).body("death.cause", equalTo("physical-disease"));
        var told =
                TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 2).getLast().data();
        assertThat(told).isInstanceOfSatisfying(ManagementStatusChanged.class, changed -> {
            assertThat(changed.state().status()).isEqualTo(RegisterStatus.DECEASED);
            assertThat(changed.changedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        });
    }

    @Test
    void nobodyDiesTwiceOrMovesAfterwards() {
        var id = Cast.patient();
        die(id, "\"1\"", "2026-11-02", "accident").then().statusCode(200);

        die(id, Cast.etag(id), "2026-11-02", "accident")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-deceased"));
        Cast.doctor()
                .header("If-Match", Cast.etag(id))
                .body(Map.of("area", Cast.HULIN, "movedOn", "2026-11-03"))
                .post("/patients/" + id + "/residence")
                .then()
                .statusCode(409);
    }

    @Test
    void aDeathOnTheWrongFileIsUndoneAndToldAtAHigherVersion() throws SQLException {
        var id = Cast.patient();
        die(id, "\"1\"", "2026-11-02", "accident").then().statusCode(200);
        var dead = state(id, 2);
        assertThat(dead.deceasedOn()).isEqualTo(LocalDate.of(2026, 11, 2));

        undo(id, Cast.etag(id), Map.of("reason", "")).then().statusCode(400).body("fields.field", hasItem("reason"));
        undo(id, "\"1\"", Map.of("reason", "试：同名")).then().statusCode(412);
        Cast.doctor()
                .body(Map.of("reason", "试：同名"))
                .post("/patients/" + id + "/death/withdrawal")
                .then()
                .statusCode(428);
        undo(id, Cast.etag(id), Map.of("reason", "试：同名"))
                .then()
                .statusCode(200)
                .header("ETag", Cast.BY_THE_CLOCK)
                .body("status", equalTo("registered"))
                .body("death", nullValue());

        var told =
                TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 3).getLast().data();
        assertThat(told).isInstanceOfSatisfying(ManagementStatusChanged.class, changed -> {
            assertThat(changed.state().status()).isEqualTo(RegisterStatus.REGISTERED);
            assertThat(changed.state().deceasedOn()).isNull();
            assertThat(changed.state().managedSince()).isEqualTo(LocalDate.of(2020, 6, 1));
        });
        assertThat(reasons("death-withdrawn", id)).isEqualTo(1);
        undo(id, Cast.etag(id), Map.of("reason", "试：同名"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-deceased"));
    }

    @Test
    void theDayOfADeathIsCorrectedAndTold() {
        var id = Cast.patient();
        die(id, "\"1\"", "2026-11-02", "accident").then().statusCode(200);

        Cast.doctor()
                .header("If-Match", Cast.etag(id))
                .body(Map.of("diedOn", "2026-11-01", "cause", "suicide", "reason", "试：日期有误"))
                .put("/patients/" + id + "/death")
                .then()
                .statusCode(200)
                .body("death.diedOn", equalTo("2026-11-01"))
                .body("death.cause", equalTo("suicide"));

        assertThat(state(id, 3).deceasedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void nobodyElsesDeathIsUndone() {
        var id = Cast.patient();
        die(id, "\"1\"", "2026-11-02", "accident").then().statusCode(200);

        Cast.doctorElsewhere()
                .header("If-Match", Cast.etag(id))
                .body(Map.of("reason", "试：同名"))
                .post("/patients/" + id + "/death/withdrawal")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01", "1900-01-01", "1970-01-01", "1979-12-31", "2020-05-31", "2999-01-01"})
    void aDeathFollowsBirthAndConsentAndIsNoPlaceholder(String day) {
        die(Cast.patient(), "\"1\"", day, "other").then().statusCode(400).body("fields.field", hasItem("diedOn"));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01", "1900-01-01", "1970-01-01", "1979-12-31", "2999-01-01"})
    void aMoveFollowsTheBirthAndIsNoPlaceholder(String day) {
        move(Cast.patient(), Cast.HULIN, day).then().statusCode(400).body("fields.field", hasItem("movedOn"));
    }

    @Test
    void aMoveFollowsTheOneBefore() {
        var id = Cast.patient();
        move(id, Cast.HULIN, "2026-11-05").then().statusCode(200);

        Cast.doctor()
                .header("If-Match", Cast.etag(id))
                .body(Map.of("area", Cast.HULIN_VILLAGE, "movedOn", "2026-11-04"))
                .post("/patients/" + id + "/residence")
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("movedOn"));
    }

    @Test
    void aFileOfTheDeadIsNotCorrectedPastTheDeath() {
        var form = Cast.form();
        var id = Cast.idOf(Cast.register(Cast.doctor(), form));
        die(id, "\"1\"", "2026-11-02", "accident").then().statusCode(200);

        Cast.doctor()
                .header("If-Match", Cast.etag(id))
                .body(Cast.with(form, "consentedOn", "2026-11-03"))
                .put("/patients/" + id)
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("consentedOn"));
    }

    @Test
    void aDeathBeforeBirthOrOfNoKnownCauseIsSentBack() {
        var id = Cast.patient();

        die(id, "\"1\"", "1970-01-01", "other").then().statusCode(400).body("fields.field", hasItem("diedOn"));
        die(id, "\"1\"", "2026-11-02", "7").then().statusCode(400).body("fields.field", hasItem("cause"));
    }

    private static Response move(UUID id, String area, String day) {
        return Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(Map.of("area", area, "address", "虚构路三号", "movedOn", day))
                .post("/patients/" + id + "/residence");
    }

    private static Response die(UUID id, String version, String day, String cause) {
        return Cast.doctor()
                .header("If-Match", version)
                .body(Map.of("diedOn", day, "cause", cause))
                .post("/patients/" + id + "/death");
    }

    private static Response undo(UUID id, String version, Map<String, String> body) {
        return Cast.doctor().header("If-Match", version).body(body).post("/patients/" + id + "/death/withdrawal");
    }

    private static PatientState state(UUID id, int told) {
        return ((PatientEvent) TestTopics.awaitTold(Topic.PATIENTS, id.toString(), told)
                        .getLast()
                        .data())
                .state();
    }

    private static long reasons(String action, UUID patient) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement("""
                        select count(*) from access_trail
                        where action = ? and ? = any(patients) and reason is not null
                        """)) {
            statement.setString(1, action);
            statement.setObject(2, patient);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
