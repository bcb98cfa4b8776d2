package org.careline.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.events.Topic;
import org.careline.kit.access.Role;
import org.careline.kit.app.Reminders;
import org.careline.kit.app.VisitCounts;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Outbox, relay, inbox, parking and scheduler together, in a running service. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class TellingAndHearingIT {
    @Inject
    Outbox outbox;

    @Inject
    VisitCounts visitCounts;

    @Inject
    Reminders reminders;

    private final UUID patient = UUID.randomUUID();

    /** Generous, for machines that do much else besides. */
    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @BeforeAll
    static void tableOfTheListener() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists visit_count (patient text, level int)");
            statement.execute("grant all on visit_count to public");
            statement.execute("create sequence if not exists deaths");
            statement.execute("grant all on deaths to public");
            statement.execute("""
                    create or replace function at_commit() returns trigger language plpgsql as $$
                    begin
                        if new.level = 4 and nextval('deaths') = 1 then
                            perform pg_terminate_backend(pg_backend_pid());
                        elsif new.level = 5 then
                            raise check_violation;
                        end if;
                        return null;
                    end $$""");
        }
    }

    @Test
    void nothingIsAppendedOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(Assessments.of(patient, 3))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsCommittedIsToldAndHeardAndWhatIsRolledBackIsNot() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Assessments.of(patient, 1));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(Assessments.of(patient, 2));
            outbox.append(Assessments.of(patient, 3));
        });

        await().untilAsserted(() -> assertThat(levels()).containsExactly(2, 3));
        assertThat(TestTopics.told(Topic.ASSESSMENTS, patient.toString())).hasSize(2);
    }

    @Test
    void anEventToldTwiceIsHeardOnce() {
        var event = TestTopics.send(Assessments.of(patient, 3));
        TestTopics.send(event);
        TestTopics.send(Assessments.of(patient, 4));

        await().untilAsserted(() -> assertThat(levels()).containsExactly(3, 4));
    }

    @Test
    void aPoisonousEventParksWithWhatFollowsAndIsReplayedInOrder() {
        visitCounts.poison(patient.toString());
        TestTopics.send(Assessments.of(patient, 3));
        TestTopics.send(Assessments.of(patient, 4));
        var other = UUID.randomUUID();
        TestTopics.send(Assessments.of(other, 0));
        await().untilAsserted(() -> assertThat(parkedIds()).hasSize(2));
        assertThat(levels()).isEmpty();

        replay(parkedIds().getFirst()).body("heard", equalTo(0)).body("reason", equalTo(reason()));
        visitCounts.heal(patient.toString());
        TestTopics.send(Assessments.of(patient, 5));
        await().untilAsserted(() -> assertThat(parkedIds()).hasSize(3));
        replay(parkedIds().getFirst()).body("heard", equalTo(3)).body("reason", nullValue());

        assertThat(levels()).containsExactly(3, 4, 5);
        assertThat(parkedIds()).isEmpty();
    }

    @Test
    void aConnectionThatDiesInTheCommitIsNoReasonToPark() {
        atCommit();
        TestTopics.send(Assessments.of(patient, 3));
        TestTopics.send(Assessments.of(patient, 4));

        await().untilAsserted(() -> assertThat(levels()).containsExactly(3, 4));
        assertThat(parkedIds()).isEmpty();
    }

    @Test
    void aRuleBrokenInTheCommitParks() {
        atCommit();
        TestTopics.send(Assessments.of(patient, 5));

        await().untilAsserted(() -> assertThat(parkedIds()).hasSize(1));
        assertThat(levels()).isEmpty();
    }

    /** What happens to this patient's rows happens in the commit, as with a lost connection or a deferred constraint. */
    private void atCommit() {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter sequence deaths restart");
            statement.execute(
                    "create constraint trigger at_commit_" + patient.toString().replace("-", "")
                            + " after insert on visit_count deferrable initially deferred for each row when (new.patient = '"
                            + patient + "') execute function at_commit()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEventWithAnotherServicesNameIsRefusedAndHoldsNothingUp() {
        var forged = new Event<>(
                UUID.randomUUID().toString(),
                EventType.RISK_LEVEL_ASSESSED,
                "/referral",
                OffsetDateTime.now(),
                Assessments.of(patient, 0));
        TestTopics.send(forged);
        TestTopics.send(Assessments.of(patient, 5));

        await().untilAsserted(() -> assertThat(levels()).containsExactly(5));
        assertThat(given().auth()
                        .oauth2(operator())
                        .get("/ops/parked?limit=200")
                        .<Boolean>path("items.find { it.key == '" + patient + "' }.forged"))
                .isTrue();
        given().auth()
                .oauth2(operator())
                .post("/ops/parked/" + parkedIds().getFirst() + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/forged-event"));
    }

    @Test
    void anOperatorSetsOneAsideWithAReasonAndWhatWaitedIsHeard() {
        visitCounts.poison(patient.toString());
        TestTopics.send(Assessments.of(patient, 3));
        TestTopics.send(Assessments.of(patient, 4));
        await().untilAsserted(() -> assertThat(parkedIds()).hasSize(2));
        visitCounts.heal(patient.toString());
        var id = parkedIds().getFirst();

        setAside(id, " ").statusCode(400);
        setAside(id, "told twice, by mistake")
                .statusCode(200)
                .body("setAside", equalTo(1))
                .body("replay.heard", equalTo(1))
                .body("replay.reason", nullValue());

        assertThat(levels()).containsExactly(4);
        assertThat(parkedIds()).isEmpty();
        given().auth()
                .oauth2(operator())
                .get("/ops/parked/set-aside?limit=200")
                .then()
                .body("items.find { it.key == '" + patient + "' }.why", equalTo("told twice, by mistake"))
                .body("items.find { it.key == '" + patient + "' }.account", equalTo("account-of-a-test"));
        assertThat(trail()).contains("parked-set-aside");
        setAside(id, "again").statusCode(404);
    }

    private static ValidatableResponse setAside(int id, String reason) {
        return given().auth()
                .oauth2(operator())
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/ops/parked/" + id + "/set-aside")
                .then();
    }

    @Test
    void aReplayIsOnTheTrail() {
        visitCounts.poison(patient.toString());
        TestTopics.send(Assessments.of(patient, 3));
        await().untilAsserted(() -> assertThat(parkedIds()).hasSize(1));

        replay(parkedIds().getFirst());

        assertThat(trail()).containsExactly("parked-replayed");
    }

    private List<String> trail() {
        try (var connection = TestDatabase.connect();
                var select = connection.prepareStatement(
                        "select action from access_trail where ? = any (patients) order by id")) {
            select.setObject(1, patient);
            var found = select.executeQuery();
            var actions = new ArrayList<String>();
            while (found.next()) {
                actions.add(found.getString(1));
            }
            return actions;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyOperatorsSeeWhatIsParked() {
        given().auth()
                .oauth2(TestTokens.of("clinic", Role.COMMUNITY_DOCTOR))
                .get("/ops/parked")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(operator())
                .get("/ops/outbox")
                .then()
                .statusCode(200)
                .body("parked", equalTo(0));
    }

    @Test
    void laterWorkIsPartOfTheTransactionThatAsksForIt() {
        var never = UUID.randomUUID();
        assertThatThrownBy(() -> reminders.remind(never, true)).hasMessage("rolled back");
        reminders.remind(patient, false);

        await().until(() -> reminders.reminded(patient));
        assertThat(reminders.reminded(never)).isFalse();
    }

    private String reason() {
        return given().auth()
                .oauth2(operator())
                .get("/ops/parked?limit=200")
                .path("items.find { it.key == '" + patient + "' }.reason");
    }

    private List<Integer> parkedIds() {
        return given().auth()
                .oauth2(operator())
                .get("/ops/parked?limit=200")
                .path("items.findAll { it.key == '" + patient + "' }.id");
    }

    private static io.restassured.response.ValidatableResponse replay(int id) {
        return given().auth()
                .oauth2(operator())
                .post("/ops/parked/" + id + "/replay")
                .then()
                .statusCode(200);
    }

    private static String operator() {
        return TestTokens.of("operations", Role.OPERATOR);
    }

    private List<Integer> levels() {
        try (var connection = TestDatabase.connect();
                var select =
                        connection.prepareStatement("select level from visit_count where patient = ? order by ctid")) {
            select.setString(1, patient.toString());
            var found = select.executeQuery();
            var levels = new ArrayList<Integer>();
            while (found.next()) {
                levels.add(found.getInt(1));
            }
            return levels;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
