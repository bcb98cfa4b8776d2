package org.careline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.careline.events.AlertEvent.ToldByPhone;
import org.careline.events.CancellationReason;
import org.careline.events.Duty;
import org.careline.events.TransferEvent.TransferAccepted;
import org.careline.events.TransferEvent.TransferCancelled;
import org.careline.events.TransferEvent.TransferConfirmed;
import org.careline.events.TransferEvent.TransferRequested;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The prevention institution's board, and telling by telephone from it or from a doctor's page. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class BoardPageIT {
    private static final String BACK = "http://localhost:8082/followup/console/today";

    @Test
    void whoHasNotSignedIsToBeTelephonedAndThatIsWrittenDown() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(5);
        var alert = InboxPageIT.alertFor(course, Duty.POLICE);
        Database.change("update alert set prompt_at = now() - interval '3 minutes' where id = '" + alert + "'");
        var prevention = Browser.chinese(Township.preventionToken());

        var line = prevention.page("/console/board").select("article:has(#line-" + alert + ")");
        prevention
                .post("/console/alerts/" + alert + "/phone-call", call("k-" + alert, null))
                .statusCode(303)
                .header("Location", equalTo("http://localhost:8083/notification/console/"));
        var after = prevention.page("/console/board/parts").select("article:has(#line-" + alert + ")");

        assertThat(line.select("a[href=tel:0467-1001]")).hasSize(1);
        assertThat(line.text()).contains("已超时", "未查看");
        assertThat(after.text()).contains("已电话告知");
        assertThat(course.awaitOfType(ToldByPhone.class, 1)).hasSize(1);
    }

    @Test
    void theDoctorsPagePostsHereAndComesBackAndTwiceIsOnce() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = InboxPageIT.alertFor(course, Duty.GRID);
        var doctor = Browser.chinese(township.doctorsToken());

        for (var i = 0; i < 2; i++) {
            doctor.post("/console/alerts/" + alert + "/phone-call", call("k-" + alert, BACK))
                    .statusCode(303)
                    .header("Location", equalTo(BACK));
        }

        assertThat(Database.count("select count(*) from phone_call where alert = '" + alert + "'"))
                .isEqualTo(1);
    }

    @Test
    void theWayBackNeverLeadsOutOfTheConsoles() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = InboxPageIT.alertFor(course, Duty.GRID);
        var doctor = Browser.chinese(township.doctorsToken());

        for (var elsewhere : new String[] {
            "https://evil.example/console/",
            "http://localhost:8082.evil.example/followup/console/",
            "//evil.example",
            "http://localhost:8082/followup/console/..%0d%0aX: y"
        }) {
            doctor.post(
                            "/console/alerts/" + alert + "/phone-call",
                            call(UUID.randomUUID().toString(), elsewhere))
                    .statusCode(303)
                    .header("Location", equalTo("http://localhost:8083/notification/console/"));
        }
        var page = doctor.page("/console/alerts/" + alert + "/phone-call?back=" + BACK);
        assertThat(page.select("form[action$=phone-call] input[name=back]").attr("value"))
                .isEqualTo(BACK);
        assertThat(page.select("form[data-draft]")).isEmpty();
        assertThat(page.select("a[href=tel:0467-1002]")).hasSize(1);
    }

    @Test
    void aCallInTheFutureIsRefusedBesideItsField() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var fields = new HashMap<>(call("k", null));
        fields.put(
                "toldAt",
                LocalDateTime.now(ClockProducer.ZONE)
                        .plusHours(1)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());

        Browser.english(township.doctorsToken())
                .post("/console/alerts/" + InboxPageIT.alertFor(course, Duty.GRID) + "/phone-call", fields)
                .statusCode(400)
                .body(org.hamcrest.Matchers.containsString("data-field=\"toldAt\""));
    }

    @Test
    void aReceiverDoesNotTelephoneItself() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var own = InboxPageIT.alertFor(course, Duty.PREVENTION);

        Browser.chinese(Township.preventionToken())
                .get("/console/alerts/" + own + "/phone-call")
                .statusCode(404);
    }

    @Test
    void aGreenChannelWithoutAHospitalIsShownUntilItHasOne() {
        var township = Township.settled();
        var course = new Course(township);
        var assessment = course.assessed(4);
        course.raised(3);
        var transfer = UUID.randomUUID();
        var now = OffsetDateTime.now(ClockProducer.ZONE);
        TestTopics.send(new TransferRequested(
                transfer, course.patient(), assessment, 4, null, now.plusHours(2), now, null, null));
        TestTopics.send(new TransferConfirmed(transfer, course.patient(), assessment, null, now, null));
        var prevention = Browser.chinese(Township.preventionToken());

        await().atMost(java.time.Duration.ofSeconds(10))
                .until(() -> stateOf(transfer).equals("not-placed"));
        var before = unplaced(prevention);
        TestTopics.send(new TransferAccepted(transfer, course.patient(), assessment, "HOSPITAL", now, null));
        await().atMost(java.time.Duration.ofSeconds(10))
                .until(() -> stateOf(transfer).equals("placed"));

        assertThat(before).isGreaterThanOrEqualTo(1);
        assertThat(unplaced(prevention)).isEqualTo(before - 1);
        assertThat(unplaced(Browser.chinese(TestTokens.of("ELSEWHERE", Role.PREVENTION_INSTITUTION))))
                .isZero();
    }

    @Test
    void theBoardIsCutToItsArea() {
        var course = new Course(Township.settled());
        course.assessed(5);
        var alert = InboxPageIT.alertFor(course, Duty.POLICE);
        Database.change("update alert set prompt_at = now() - interval '3 minutes' where id = '" + alert + "'");

        var elsewhere = Browser.english(TestTokens.of("ELSEWHERE", Role.PREVENTION_INSTITUTION));

        assertThat(elsewhere.page("/console/board").text()).contains("Nothing in the area is unsigned");
        elsewhere.get("/console/alerts/" + alert + "/phone-call").statusCode(404);
    }

    @Test
    void theOperatorSeesWhoDoesNotTakeDeliveriesAndNoAddress() {
        var township = Township.settled();
        try (var subscriber = Subscriber.answering(500)) {
            township.policeSubscribes(subscriber);
            var course = new Course(township);
            course.assessed(4);
            course.raised(3);
            var operator = Browser.chinese(TestTokens.of("OPERATOR", Role.OPERATOR));
            await().atMost(java.time.Duration.ofSeconds(20))
                    .until(() -> operator.page("/console/deliveries").text().contains("机构" + township.police()));

            var page = operator.page("/console/deliveries");
            operator.post("/console/deliveries/retry", Map.of("organisation", township.police()))
                    .statusCode(303);
            operator.post("/console/deliveries/route", Map.of()).statusCode(303);

            assertThat(page.text()).contains("answered 500");
            assertThat(page.html()).doesNotContain(subscriber.url());
            assertThat(Browser.english(TestTokens.of("OPERATOR", Role.OPERATOR))
                            .page("/console/deliveries")
                            .text())
                    .contains("Organisations that do not take them");
        }
    }

    @Test
    void aStepHeardLateChangesNothingBack() {
        var course = new Course(Township.settled());
        var assessment = course.assessed(4);
        var transfer = UUID.randomUUID();
        var now = OffsetDateTime.now(ClockProducer.ZONE);
        TestTopics.send(new TransferCancelled(
                transfer, course.patient(), assessment, CancellationReason.OTHER, now.minusSeconds(1), 3L));
        TestTopics.send(new TransferRequested(
                transfer, course.patient(), assessment, 4, null, now.plusHours(2), now, 1L, null));
        var last = TestTopics.send(new TransferConfirmed(transfer, course.patient(), assessment, null, now, 2L));

        await().atMost(java.time.Duration.ofSeconds(20))
                .until(() -> Database.count("select count(*) from inbox where event_id = '" + last.id() + "'") > 0);
        assertThat(stateOf(transfer)).isEqualTo("placed");
    }

    private static Map<String, String> call(String key, String back) {
        var fields = new HashMap<String, String>();
        fields.put("told", "王警官");
        fields.put("post", "值班所长");
        fields.put("number", "0467-1001");
        fields.put(
                "toldAt",
                LocalDateTime.now(ClockProducer.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        fields.put("key", key);
        if (back != null) {
            fields.put("back", back);
        }
        return fields;
    }

    private static long unplaced(Browser prevention) {
        return prevention.page("/console/board").select("li strong.red").stream()
                .map(Element::text)
                .filter("无接收医院"::equals)
                .count();
    }

    private static String stateOf(UUID transfer) {
        return Database.count("select count(*) from placement where state = 'placed' and transfer = '" + transfer + "'")
                        == 1
                ? "placed"
                : Database.count("select count(*) from placement where state = 'not-placed' and transfer = '" + transfer
                                        + "'")
                                == 1
                        ? "not-placed"
                        : "";
    }
}
