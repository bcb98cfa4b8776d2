package org.careline.registry.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.careline.events.PatientEvent.ManagementStatusChanged;
import org.careline.events.PatientEvent.ResidenceChanged;
import org.careline.events.RegisterStatus;
import org.careline.events.Topic;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.careline.registry.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
                .header("ETag", "\"2\"")
                .body("residence.area", equalTo(Cast.LINSHAN))
                .body("careOrganisation", equalTo("CARE-LS"));

        Cast.doctor().get("/patients/" + id).then().statusCode(404);
        Cast.doctorElsewhere().get("/patients/" + id).then().statusCode(200);
        var told =
                TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 2).getLast().data();
        assertThat(told).isInstanceOfSatisfying(ResidenceChanged.class, moved -> {
            assertThat(moved.previousArea()).isEqualTo(Cast.HULIN_VILLAGE);
            assertThat(moved.state().residenceArea()).isEqualTo(Cast.LINSHAN);
            assertThat(moved.state().version()).isEqualTo(2);
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

        die(id, "\"2\"", "2026-11-02", "accident")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-deceased"));
        Cast.doctor()
                .header("If-Match", "\"2\"")
                .body(Map.of("area", Cast.HULIN, "movedOn", "2026-11-03"))
                .post("/patients/" + id + "/residence")
                .then()
                .statusCode(409);
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
}
