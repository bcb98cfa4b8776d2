package org.careline.kit.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careline.events.Topic;
import org.careline.kit.access.Role;
import org.careline.kit.app.VisitCounts;
import org.careline.kit.inbox.Assessments;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands still is seen and set going again, and no page says what an event says. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class OperationsPageIT {
    private static final String PAGE = "/console/operations";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    VisitCounts visitCounts;

    private final UUID patient = UUID.randomUUID();

    @BeforeAll
    static void tableOfTheListener() {
        execute("create table if not exists visit_count (patient text, level int)");
        execute("grant all on visit_count to public");
    }

    @Test
    void theStateIsSeenInBothLanguages() {
        operator()
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("待发事件"),
                        containsString("由本副本转发"),
                        containsString("/notification/console/deliveries")));
        operator()
                .header("Accept-Language", "en")
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Events waiting"),
                        containsString("This replica relays"),
                        not(containsString("待发"))));
    }

    @Test
    void whatWasLostIsSeenAndHowFarAListenerIsBehind() {
        tell(3);
        execute("insert into outbox_lost (id, appended_at, event_id, topic, key, at_partition, at_offset)"
                + " select id, appended_at, event_id, topic, key, 0, 0 from outbox_event where key = '" + patient
                + "'");
        execute("insert into inbox_gap (listener, topic, partition, kind, from_offset, to_offset)"
                + " values ('one-behind', 'a.topic', 0, 'forgotten', 3, 5)");
        execute(
                "insert into inbox_offset (listener, topic, partition, next_offset) values ('one-behind', 'a.topic', 0, 5)");
        execute("insert into inbox_compared (listener, topic, partition, types, first_offset, next_offset, end_offset)"
                + " values ('one-behind', 'a.topic', 0, '', 5, 5, 12)");
        execute("update comparison_run set ran_at = now() - interval '6 minutes'");
        var since = text("select to_char(appended_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24:MI')"
                + " from outbox_event where key = '" + patient + "'");
        try {
            operator()
                    .get(PAGE)
                    .then()
                    .body(allOf(
                            containsString("有1条已发出的事件在消息系统中找不到了"),
                            containsString("name=\"from\" value=\"" + since + "\""),
                            containsString("处理方one-behind在a.topic上还有7条没有处理"),
                            containsString("核对已中断")));
            operator()
                    .header("Accept-Language", "en")
                    .get(PAGE)
                    .then()
                    .body(allOf(
                            containsString("1 events that were told are no longer in Kafka"),
                            containsString("1 stretches were no longer kept"),
                            containsString("one-behind has 7 events of a.topic still before it"),
                            containsString("The comparison stands")));
        } finally {
            execute("delete from outbox_lost");
            execute("delete from inbox_gap where listener = 'one-behind'");
            execute("delete from inbox_offset where listener = 'one-behind'");
            execute("delete from inbox_compared where listener = 'one-behind'");
            execute("update comparison_run set ran_at = now()");
        }
    }

    @Test
    void everyReplicaCountsWhoLeads() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/metrics")
                        .then()
                        .body(allOf(
                                containsString("careline_outbox_leaders 1.0"),
                                containsString("careline_outbox_days_ahead 10.0"))));
    }

    @Test
    void whatTheListenersLackAndWhenItWasComparedIsCounted() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/metrics")
                        .then()
                        .body(
                                matchesPattern("(?s).*careline_comparison_age_seconds\\{what=\"heard\"\\} \\d.*"),
                                matchesPattern("(?s).*careline_inbox_gaps\\{kind=\"missed\"\\} \\d.*")));
    }

    @Test
    void aReplayIsWatchedAndEnded() {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table outbox_event in access exclusive mode");
            execute("insert into outbox_replay (from_at, first_id, position, last_id, told)"
                    + " values (now(), 0, 30, 90000000000, 7)");
            operator()
                    .get(PAGE)
                    .then()
                    .body(allOf(containsString("正在重新发送"), containsString("已再发送7条"), containsString("停止重新发送")));
            operator()
                    .post(PAGE + "/replay/cancel")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("done=cancelled"));
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var api = as(Role.OPERATOR).accept("application/json");
        api.get("/ops/outbox/replay").then().statusCode(200).body("endedAs", equalTo("cancelled"));
        api.delete("/ops/outbox/replay").then().statusCode(404);
    }

    @Test
    void onlyOperatorsSeeIt() {
        Stream.of(Role.COMMUNITY_DOCTOR, Role.POLICE, Role.HEALTH_AUTHORITY, Role.PREVENTION_INSTITUTION)
                .forEach(role -> as(role).get(PAGE).then().statusCode(403));
        given().get(PAGE).then().statusCode(401);
    }

    @Test
    void aParkedEventIsReplayedAloneOrWithAllThatStandsBehindIt() {
        visitCounts.poison(patient.toString());
        Stream.of(3, 4, 2, 1).forEach(level -> TestTopics.send(Assessments.of(patient, level)));
        await().atMost(PATIENCE).until(() -> parked() == 4);
        var page = operator().get(PAGE + "?events=" + (firstParked() - 1)).asString();
        assertThat(page)
                .contains("org.careline.risk-level-assessed.v1", "visit-counts", "重放该主键全部（4）", "排在同一主键的前一事件之后")
                .doesNotContain("230381100", "patientVersion");
        assertThat(formsOf(page)).isEqualTo(1);

        replay("replay-one").body(allOf(containsString("已处理0条"), containsString("IllegalStateException")));
        visitCounts.heal(patient.toString());
        replay("replay-one").body(allOf(containsString("已处理1条"), containsString("后面的事件仍在等待")));
        assertThat(parked()).isEqualTo(3);
        replay("replay").body(allOf(containsString("已处理3条"), containsString("没有未处理的事件了")));

        assertThat(parked()).isZero();
        assertThat(number("select count(*) from visit_count where patient = '" + patient + "'"))
                .isEqualTo(4);
    }

    @Test
    void oneIsSetAsideWithAReasonAndListedWithWhoAndWhy() {
        visitCounts.poison(patient.toString());
        Stream.of(3, 4).forEach(level -> TestTopics.send(Assessments.of(patient, level)));
        await().atMost(PATIENCE).until(() -> parked() == 2);
        var first = firstParked();
        setAside(first, "set-aside", "").statusCode(400);
        setAside(first, "set-aside", "这一条重复了")
                .statusCode(200)
                .body(allOf(containsString("已搁置1条"), containsString("IllegalStateException")));
        assertThat(parked()).isEqualTo(1);
        visitCounts.heal(patient.toString());
        setAside(firstParked(), "set-aside-key", "the rest too").statusCode(200);

        operator()
                .get(PAGE + "/set-aside?after=" + (first - 1))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("这一条重复了"), containsString("account-of-a-test"), containsString("the rest too")));
        operator()
                .header("Accept-Language", "en")
                .get(PAGE + "/set-aside?after=" + (first - 1))
                .then()
                .body(containsString("Events set aside"));
        assertThat(text("select string_agg(action, ' ' order by id) from access_trail where '" + patient
                        + "' = any (patients)"))
                .isEqualTo("parked-set-aside parked-key-set-aside");
    }

    private ValidatableResponse setAside(long id, String how, String why) {
        return operator()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("why", why)
                .post(PAGE + "/parked/" + id + "/" + how)
                .then();
    }

    @Test
    void whatIsAskedOfTheRelayIsOnTheTrail() {
        tell(3);
        execute("update outbox set parked_at = now(), sent_at = null where key = '" + patient + "'");
        var id = number("select id from outbox where key = '" + patient + "'");
        operator().post(PAGE + "/outbox/" + id + "/retry").then().statusCode(303);
        given().auth()
                .oauth2(TestTokens.of("operations", Role.OPERATOR))
                .contentType("application/json")
                .body("{\"from\": \"2199-01-01T00:00:00+08:00\"}")
                .post("/ops/outbox/replay")
                .then()
                .statusCode(202);

        assertThat(number("select count(*) from access_trail where action = 'outbox-retried'"))
                .isPositive();
        assertThat(number("select count(*) from access_trail where action = 'outbox-replayed'"))
                .isPositive();
    }

    /** Only the first of a key can be replayed: the forms of this patient's rows. */
    private long formsOf(String page) {
        return page.lines()
                .filter(line ->
                        line.contains("/parked/") && line.endsWith("replay\"><button>重放该主键全部（4）</button></form>"))
                .count();
    }

    private ValidatableResponse replay(String how) {
        return operator()
                .post(PAGE + "/parked/" + firstParked() + "/" + how)
                .then()
                .statusCode(200);
    }

    @Test
    void aReplayOfWhatIsGoneIsNotThere() {
        operator()
                .post(PAGE + "/parked/999999999/replay")
                .then()
                .statusCode(404)
                .body(containsString("没有找到"));
        operator().post(PAGE + "/outbox/999999999/retry").then().statusCode(404);
    }

    @Test
    void aRowThatCannotBeSentIsTriedAgain() {
        tell(3);
        var row = "event_id in (select event_id from outbox where key = '" + patient + "')";
        execute("update outbox set parked_at = now(), sent_at = null, parked_reason = 'RecordTooLargeException' where "
                + row);
        var id = number("select id from outbox where " + row);
        operator()
                .get(PAGE + "?rows=" + (id - 1))
                .then()
                .body(allOf(
                        containsString("RecordTooLargeException"),
                        containsString(patient.toString()),
                        not(containsString("230381100"))));

        operator()
                .post(PAGE + "/outbox/" + id + "/retry")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?done=retried"));

        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from outbox where sent_at is not null and " + row) == 1);
    }

    @Test
    void tellingAgainSaysFirstHowMuchThatIsAndThenDoesItOnce() {
        tell(3);
        tell(4);
        var from = number(
                "select floor(extract(epoch from min(appended_at)))::bigint from outbox where key = '" + patient + "'");
        var moment = LocalDateTime.ofEpochSecond(
                        from, 0, ClockProducer.ZONE.getRules().getOffset(java.time.Instant.EPOCH))
                .toString();
        var expected = number("select count(*) from outbox where sent_at is not null and appended_at >= to_timestamp("
                + from + ") - interval '1 minute'");

        var confirm = operator()
                .formParam("from", moment)
                .post(PAGE + "/replay")
                .then()
                .statusCode(200)
                .body(containsString("将再发送" + expected + "条事件"))
                .extract()
                .asString();
        var key = found("name=\"key\" value=\"([^\"]+)\"", confirm);
        for (var time = 0; time < 2; time++) {
            operator()
                    .formParam("key", key)
                    .formParam("from", found("name=\"from\" value=\"([^\"]+)\"", confirm))
                    .post(PAGE + "/replay/start")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("done=replaying"));
            await().atMost(PATIENCE)
                    .until(() -> number("select count(*) from outbox_replay where ended_at is null") == 0);
        }

        assertThat(TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 4))
                .hasSize(4);
        assertThat(number("select count(*) from idempotency where operation = 'replay-outbox'"))
                .isEqualTo(1);
    }

    @Test
    void itIsSaidSinceWhenEventsAreKeptByTheClockOnTheWall() {
        tell(3);
        var oldest = text("select to_char(appended_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from outbox"
                + " order by id limit 1");

        operator()
                .formParam("from", "2020-01-01T08:00")
                .post(PAGE + "/replay")
                .then()
                .statusCode(200)
                .body(allOf(containsString("自2020-01-01 08:00起"), containsString("最早一条发于" + oldest)));
    }

    @Test
    void aMomentThatIsNoneOrLiesAheadIsNotTaken() {
        Stream.of(
                        "tomorrow",
                        "",
                        LocalDateTime.now(ClockProducer.ZONE)
                                .plusDays(1)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString())
                .forEach(from -> operator()
                        .formParam("from", from)
                        .post(PAGE + "/replay")
                        .then()
                        .statusCode(400)
                        .body(containsString("data-field=\"from\"")));
    }

    private void tell(int level) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Assessments.of(patient, level)));
        await().atMost(PATIENCE)
                .until(() ->
                        number("select count(*) from outbox where sent_at is null and key = '" + patient + "'") == 0);
    }

    private long parked() {
        return number("select count(*) from parked_event where key = '" + patient + "'");
    }

    private long firstParked() {
        return number("select min(id) from parked_event where key = '" + patient + "'");
    }

    private static RequestSpecification operator() {
        return as(Role.OPERATOR);
    }

    private static RequestSpecification as(String role) {
        return given().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .auth()
                .oauth2(TestTokens.of("operations", role))
                .accept("text/html");
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String text(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
