package org.careline.registry.retelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.PatientEvent;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.Topic;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTopics;
import org.careline.registry.Browser;
import org.careline.registry.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database is restored to an earlier moment: what was told after it is used twice, or missing somewhere. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class RetellingIT {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String PAGE = "/console/operations/retelling";

    private static final Browser OPERATOR = Browser.of("INSTALLATION", Role.OPERATOR);

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @Test
    void aChangeAfterARestoreIsToldAboveWhatWasLost() throws SQLException {
        var id = Cast.patient();
        move(id, Cast.LINSHAN, "2026-11-01");
        var lost = told(id, 2);
        setBack(id);

        move(id, Cast.HULIN, "2026-11-02");

        assertThat(told(id, 3).version()).isGreaterThan(lost.version());
    }

    @Test
    void everyStateIsToldAgainAsItStands() throws SQLException {
        var id = Cast.patient();
        var before = told(id, 1);

        retell(false);

        assertThat(told(id, 2)).isEqualTo(before);
        assertThat(TestTopics.told(Topic.PATIENTS, id.toString()))
                .extracting(event -> event.id())
                .doesNotHaveDuplicates();
        assertThat(TestTopics.awaitTold(Topic.JURISDICTIONS, "police:" + Cast.HULIN, 1)
                        .getLast()
                        .data())
                .isInstanceOfSatisfying(
                        JurisdictionChanged.class,
                        duty -> assertThat(duty.holders()).isNotEmpty());
        assertThat(TestTopics.awaitTold(Topic.ORGANISATIONS, "CARE-HL", 1)).isNotEmpty();
        assertThat(count("select count(*) from access_trail where action = 'states-told-again'"))
                .isPositive();
        assertThat(count("select failed from retelling order by begun_at desc limit 1"))
                .isZero();
    }

    /** Copies are ahead of a register that was set back: they follow it once it counts above them. */
    @Test
    void aRegisterThatWasSetBackIsFollowed() throws SQLException {
        var id = Cast.patient();
        move(id, Cast.LINSHAN, "2026-11-01");
        var lost = told(id, 2);
        setBack(id);

        retell(true);

        var again = told(id, 3);
        assertThat(again.version()).isGreaterThan(lost.version()).hasToString(Cast.versionOf(id));
        assertThat(again.residenceArea()).isEqualTo(Cast.HULIN_VILLAGE);
    }

    /** A database was killed while a step was completed: the row says that somebody is at it, and nobody is. */
    @Test
    void aStepThatNobodyCompletedIsTakenUpAgain() throws SQLException {
        await().atMost(LONGEST).until(() -> change("""
                update scheduled_tasks
                set picked = true, picked_by = 'gone', last_heartbeat = now() - interval '1 minute', version = version + 1
                where task_name = 'retelling' and not picked
                """) == 1);

        retell(false);

        assertThat(count("select count(*) from scheduled_tasks where task_name = 'retelling' and picked_by = 'gone'"))
                .isZero();
    }

    @Test
    void theOperatorBeginsWatchesAndStopsItOnAPage() {
        OPERATOR.send(PAGE + "/start", Map.of("raised", "false")).then().statusCode(303);

        var page = OPERATOR.open(PAGE);
        assertThat(page.select("progress")).hasSize(1);
        assertThat(page.select("h1").text()).isEqualTo("全部状态重发");
        OPERATOR.send(PAGE + "/cancellation", Map.of()).then().statusCode(303);

        Cast.operator().get("/ops/retelling").then().body("endedAt", notNullValue());
        assertThat(OPERATOR.open(PAGE).select("form[action$=start]")).hasSize(1);
        assertThat(OPERATOR.open("/console/operations").select("a[href$=/console/operations/retelling]"))
                .hasSize(1);
    }

    private static void retell(boolean raised) {
        Cast.operator()
                .body(Map.of("raised", raised))
                .post("/ops/retelling")
                .then()
                .statusCode(202)
                .body("raised", equalTo(raised));
        await().atMost(LONGEST)
                .until(() -> Cast.operator().get("/ops/retelling").path("endedAt") != null);
    }

    private static void move(UUID id, String area, String day) {
        Cast.doctor()
                .header("If-Match", Cast.etag(id))
                .body(Map.of("area", area, "address", "虚构路三号", "movedOn", day))
                .post("/patients/" + id + "/residence")
                .then()
                .statusCode(200);
    }

    private static PatientState told(UUID id, int count) {
        return ((PatientEvent) TestTopics.awaitTold(Topic.PATIENTS, id.toString(), count)
                        .getLast()
                        .data())
                .state();
    }

    /** As after a restore: the file as it was before it moved. */
    private static void setBack(UUID id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var update = connection.prepareStatement(
                        "update patient set version = 1, residence_area = ?, care_organisation = 'CARE-HL' where id = ?")) {
            update.setString(1, Cast.HULIN_VILLAGE);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private static int change(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
