package org.careline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.AlertActWithdrawn;
import org.careline.events.AlertEvent.AlertEscalated;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AlertEvent.AlertSettled;
import org.careline.events.AlertEvent.AlertWithdrawn;
import org.careline.events.AlertEvent.EpisodeClosed;
import org.careline.events.AlertEvent.EpisodeReopened;
import org.careline.events.AlertEvent.SightChanged;
import org.careline.events.AskedAction;
import org.careline.events.DangerKind;
import org.careline.events.Duty;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.ManagementStatus;
import org.careline.events.SettledReason;
import org.careline.events.TellingBasis;
import org.careline.events.Topic;
import org.careline.events.TransferEvent.PatientAdmitted;
import org.careline.events.WithdrawalReason;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.Test;

/** Rules 17.1 to 17.4 on real servers: the second thing that happens to a patient. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class SecondEventIT {
    private static final String SIGNATURE = "{\"officer\":\"张警官\",\"post\":\"值班民警\"}";

    @Test
    void whatRemainsOfAnEntryMadeTwiceIsJudgedAsIfItWereTheFirst() {
        var course = new Course(Township.settled());
        var first = course.assessed(4);
        var second = course.assessed(4);
        assertThat(course.raisedTo(Duty.POLICE, 2).getLast().signBy()).isNull();

        course.withdrawn(first, WithdrawalReason.ENTERED_TWICE);

        var told = course.raisedTo(Duty.POLICE, 4);
        assertThat(told.subList(2, 4))
                .filteredOn(alert -> alert.signBy() != null)
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.assessment()).isEqualTo(second);
                    assertThat(alarm.cause()).isEqualTo(AlertCause.NEW);
                    assertThat(alarm.signBy()).isEqualTo(alarm.raisedAt().plusMinutes(30));
                });
        assertThat(told.subList(2, 4)).extracting(AlertRaised::cause).contains(AlertCause.WITHDRAWN);
    }

    @Test
    void anEqualLevelThatAsksToGoNowRings() {
        var course = new Course(Township.settled());
        course.visit(3).tell();
        assertThat(course.raisedTo(Duty.POLICE, 1).getFirst().action()).isEqualTo(AskedAction.FOR_INFORMATION);

        course.visit(3).stillPresent().tell();

        var again = course.raisedTo(Duty.POLICE, 2).getLast();
        assertThat(again.action()).isEqualTo(AskedAction.ASSIST_NOW);
        assertThat(again.cause()).isEqualTo(AlertCause.RAISED);
        assertThat(again.signBy()).isEqualTo(again.raisedAt().plusMinutes(30));
    }

    @Test
    void whoSignedKeepsSightUntilItsSuccessorHasSigned() {
        var here = Township.settled();
        var there = Township.settled();
        var course = new Course(here);
        course.assessed(4);
        var signed = course.raisedTo(Duty.POLICE, 1).getFirst();
        sign(here.policeToken(), signed.alert());

        course.movedTo(there);

        var told = course.raisedTo(Duty.POLICE, 3);
        var successor = told.stream()
                .filter(alert -> alert.organisation().equals(there.police()))
                .findFirst()
                .orElseThrow();
        assertThat(successor.signBy()).isNotNull();
        assertThat(successor.cause()).isEqualTo(AlertCause.RE_TARGETED);
        assertThat(told)
                .filteredOn(alert -> there.police().equals(alert.handedTo()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.organisation()).isEqualTo(here.police()));
        open(here.policeToken(), signed.alert()).body("grant", notNullValue());

        sign(there.policeToken(), successor.alert());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> open(here.policeToken(), signed.alert()).body("grant", nullValue()));
        assertThat(lastSight(course, here.police()).sees()).isFalse();
        assertThat(lastSight(course, there.police()).sees()).isTrue();
    }

    @Test
    void aDutyThatPassesOnAlarmsWhoHasItNowAlsoWhereAllHadSigned() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        sign(township.policeToken(), course.raisedTo(Duty.POLICE, 1).getFirst().alert());
        var next = "NEXT-POLICE-" + township.area();

        TestTopics.send(new JurisdictionChanged(
                Duty.POLICE, township.area(), 2, List.of(new Holder(next, 1, LocalDate.of(2026, 1, 1), null))));

        assertThat(course.raisedTo(Duty.POLICE, 3))
                .filteredOn(alert -> alert.organisation().equals(next))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.signBy()).isNotNull());
    }

    @Test
    void theOrderIsThatOfTheDaysAndAClosingThatIsNotTrueIsTakenBack() {
        var course = new Course(Township.settled());
        course.visit(4).daysAgo(2).tell();
        course.visit(1).daysAgo(1).tell();
        var second = course.visit(0).tell();
        assertThat(course.awaitOfType(EpisodeClosed.class, 1).getFirst().reason())
                .isEqualTo(EpisodeCloseReason.CALM);

        course.withdrawn(second, WithdrawalReason.NOT_SEEN);

        assertThat(course.awaitOfType(EpisodeReopened.class, 1)).hasSize(1);
        var late = new Course(Township.settled());
        late.visit(1).daysAgo(1).tell();
        late.visit(0).tell();
        late.visit(4).daysAgo(3).tell();
        assertThat(late.raisedTo(Duty.POLICE, 2))
                .allSatisfy(alert -> assertThat(alert.signBy()).isNull())
                .extracting(AlertRaised::cause)
                .containsExactly(AlertCause.LATE, AlertCause.CLOSED);
        assertThat(late.awaitOfType(EpisodeClosed.class, 1)).hasSize(1);
    }

    @Test
    void oneCalmVisitSentTwiceClosesNothing() {
        var course = new Course(Township.settled());
        course.assessed(4);
        course.assessed(1);
        course.assessed(1);
        course.withdrawn(course.assessed(5));

        course.awaitOfType(AlertWithdrawn.class, 3);
        assertThat(Course.ofType(course.toldSoFar(), EpisodeClosed.class)).isEmpty();
        assertThat(course.raisedSoFar())
                .filteredOn(alert -> alert.duty() == Duty.POLICE && alert.cause() == AlertCause.CALMED)
                .hasSize(1);
    }

    @Test
    void aClosingSaysHowItEndedAndThatNobodySigned() {
        var township = Township.settled();
        var course = new Course(township);
        var danger = course.visit(4).daysAgo(1).tell();
        var alarm = course.raisedTo(Duty.POLICE, 1).getFirst();

        course.admitted(danger);

        var closing = course.raisedTo(Duty.POLICE, 2).getLast();
        assertThat(closing.closeReason()).isEqualTo(EpisodeCloseReason.ADMITTED);
        assertThat(closing.neverSigned()).isTrue();
        given().auth()
                .oauth2(township.doctorsToken())
                .get("/alerts/overdue")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(alarm.alert().toString())));
        given().auth()
                .oauth2(township.policeToken())
                .get("/inbox")
                .then()
                .body("items.id", not(hasItem(alarm.alert().toString())))
                .body("items.findAll { it.overdue || it.callNow }.size()", equalTo(0));
        try (var machine = Subscriber.obliging()) {
            township.policeSubscribes(machine);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> machine.ofType("alert-raised").stream()
                            .anyMatch(one -> closing.alert().toString().equals(one.id())));
            assertThat(machine.received())
                    .extracting(Subscriber.Received::id)
                    .doesNotContain(alarm.alert().toString());
        }
    }

    @Test
    void aSignatureOnTheHigherAlertSettlesTheOlderOnes() {
        var township = Township.settled();
        var course = new Course(township);
        course.visit(4).kinds(DangerKind.SELF).tell();
        course.visit(4).kinds(DangerKind.OTHERS).tell();
        var later = course.raisedTo(Duty.POLICE, 2).getLast();

        sign(township.policeToken(), later.alert());

        given().auth()
                .oauth2(township.policeToken())
                .get("/inbox")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void aLateSignatureQuietsWhatWentUpAndSaysWhoSigned() {
        var township = Township.inAHurry();
        var course = new Course(township);
        course.assessed(5);
        var escalated = course.awaitOfType(AlertEscalated.class, 2).stream()
                .filter(alert -> alert.duty() == Duty.POLICE)
                .findFirst()
                .orElseThrow();

        sign(township.policeToken(), escalated.alert());

        var settled = course.awaitOfType(AlertSettled.class, 1).stream()
                .filter(alert -> alert.duty() == Duty.POLICE)
                .findFirst()
                .orElseThrow();
        assertThat(settled.organisation()).isEqualTo(Township.BUREAU);
        assertThat(settled.reason()).isEqualTo(SettledReason.SIGNED_BELOW);
        assertThat(settled.by()).isEqualTo(township.police());
    }

    @Test
    void aMachineThatTookAnAlarmIsToldThatTheOrganisationAboveSigned() {
        var township = Township.inAHurry();
        var course = new Course(township);
        try (var machine = Subscriber.obliging()) {
            township.policeSubscribes(machine);
            course.assessed(5);
            var above = await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> course.raisedSoFar().stream()
                                    .filter(alert -> alert.organisation().equals(Township.BUREAU))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
            var bureau = TestTokens.of(Township.BUREAU, Role.POLICE);

            given().auth()
                    .oauth2(bureau)
                    .post("/alerts/{id}/takeover", above.alert())
                    .then()
                    .statusCode(200);
            sign(bureau, above.alert());

            var ended = await().atMost(Duration.ofSeconds(20))
                    .until(() -> machine.ofType("alert-settled"), settled -> !settled.isEmpty());
            assertThat(ended).singleElement().satisfies(one -> {
                assertThat(one.genuine()).isTrue();
                assertThat(one.data().getString("settledReason")).isEqualTo("signed-above");
                assertThat(one.data().getString("settledBy")).isEqualTo(Township.BUREAU);
            });
        }
    }

    @Test
    void aPhoneCallStopsTheCallingAndASignatureTakenBackStartsItAgain() {
        var township = Township.inAHurry();
        var course = new Course(township);
        course.assessed(5);
        var alert = course.awaitOfType(AlertEscalated.class, 2).stream()
                .filter(one -> one.duty() == Duty.POLICE)
                .findFirst()
                .orElseThrow()
                .alert();
        callNow(township, alert, true);

        var call = given().auth()
                .oauth2(township.doctorsToken())
                .header("Idempotency-Key", "call-" + alert)
                .contentType("application/json")
                .body("{\"told\":\"王警官\",\"post\":\"所长\",\"number\":\"0467-1001\",\"toldAt\":\""
                        + OffsetDateTime.now().minusNanos(1_000_000) + "\"}")
                .post("/alerts/{id}/phone-calls", alert)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        callNow(township, alert, false);
        given().auth()
                .oauth2(township.doctorsToken())
                .delete("/alerts/{id}/phone-calls/{call}", alert, call)
                .then()
                .statusCode(204);
        callNow(township, alert, true);
        sign(township.policeToken(), alert);
        given().auth()
                .oauth2(township.policeToken())
                .delete("/alerts/{id}/signature", alert)
                .then()
                .statusCode(200)
                .body("signedAt", nullValue());
        callNow(township, alert, true);
        assertThat(course.awaitOfType(AlertActWithdrawn.class, 2)).hasSize(2);
    }

    private static void callNow(Township township, UUID alert, boolean expected) {
        given().auth()
                .oauth2(township.doctorsToken())
                .get("/alerts/overdue")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + alert + "' }.callNow", equalTo(expected));
    }

    @Test
    void aDangerAfterTheRegisteredDeathIsTakenAndTheContradictionShown() {
        var township = Township.settled();
        var course = new Course(township);
        course.registered(LocalDate.now(ClockProducer.ZONE).minusDays(3), ManagementStatus.MANAGED);
        heard(course);
        course.assessed(5);

        var alarm = course.raisedTo(Duty.POLICE, 1).getFirst();

        assertThat(alarm.action()).isEqualTo(AskedAction.ASSIST_NOW);
        assertThat(page(township.policeToken(), alarm.alert())).contains("登记已死亡，请先电话核实");
        course.registered(null, ManagementStatus.MANAGED);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(page(township.policeToken(), alarm.alert())).doesNotContain("登记已死亡"));
    }

    @Test
    void nobodyIsSentToTheDead() {
        var course = new Course(Township.settled());
        course.registered(LocalDate.now(ClockProducer.ZONE), ManagementStatus.MANAGED);
        heard(course);
        course.visit(4).daysAgo(1).tell();

        var told = course.raisedTo(Duty.POLICE, 2);

        assertThat(told).allSatisfy(alert -> {
            assertThat(alert.signBy()).isNull();
            assertThat(alert.action()).isEqualTo(AskedAction.FOR_INFORMATION);
        });
        assertThat(told.getLast().closeReason()).isEqualTo(EpisodeCloseReason.DECEASED);
    }

    /** Both wait for the person's lock: whichever comes second must see what the first wrote down. */
    @Test
    void aDeathHeardWhileTheDangerIsBeingWrittenDownEndsIt() throws Exception {
        for (var time = 0; time < 5; time++) {
            var course = new Course(Township.settled());
            course.registered(null, ManagementStatus.MANAGED);
            heard(course);
            try (var lock = TestDatabase.connect();
                    var statement = lock.createStatement()) {
                lock.setAutoCommit(false);
                statement.execute("select from patient where id = '" + course.patient() + "' for update");
                course.assessed(4);
                Thread.sleep(300);
                course.died();
                Thread.sleep(600);
                lock.rollback();
            }
            assertThat(course.raisedTo(Duty.POLICE, 2).getLast().closeReason()).isEqualTo(EpisodeCloseReason.DECEASED);
        }
    }

    @Test
    void anInpatientWhoIsSeenOutsideIsANewDanger() {
        var course = new Course(Township.settled());
        var danger = course.visit(4).daysAgo(1).tell();
        course.raisedTo(Duty.POLICE, 1);
        course.admitted(
                danger, OffsetDateTime.now(ClockProducer.ZONE).minusDays(1).withHour(23));
        course.awaitOfType(EpisodeClosed.class, 1);

        course.visit(5).tell();

        var alarm = course.raisedTo(Duty.POLICE, 3).getLast();
        assertThat(alarm.cause()).isEqualTo(AlertCause.NEW);
        assertThat(alarm.signBy()).isNotNull();
        assertThat(alarm.episode()).isNotEqualTo(course.raisedSoFar().getFirst().episode());
    }

    @Test
    void anOldAdmissionHeardLateEndsNoLaterDanger() {
        var course = new Course(Township.settled());
        var danger = course.visit(5).tell();
        course.raisedTo(Duty.POLICE, 1);

        var yesterday = OffsetDateTime.now(ClockProducer.ZONE).minusDays(1);
        var old = TestTopics.send(
                new PatientAdmitted(UUID.randomUUID(), course.patient(), danger, "HOSPITAL", yesterday, 5L));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("select count(*) from inbox where event_id = '" + old.id() + "'") > 0);
        assertThat(Database.count("select count(*) from episode where closed_at is null and patient = '"
                        + course.patient() + "'"))
                .isEqualTo(1);
        assertThat(Database.count(
                        "select count(*) from told_alert where ringing and patient = '" + course.patient() + "'"))
                .isEqualTo(3);
    }

    @Test
    void aDangerOfTheWrongPersonShowsThePersonToNobodyAnyMore() {
        var township = Township.settled();
        var course = new Course(township);
        var wrong = course.assessed(5);
        var alarm = course.raisedTo(Duty.POLICE, 1).getFirst();
        open(township.policeToken(), alarm.alert()).body("grant", notNullValue());

        course.withdrawn(wrong, WithdrawalReason.WRONG_PATIENT);

        var notice = course.raisedTo(Duty.POLICE, 2).getLast();
        open(township.policeToken(), notice.alert()).body("grant", nullValue());
        open(township.policeToken(), alarm.alert()).body("grant", nullValue());
        assertThat(lastSight(course, township.police()).sees()).isFalse();
    }

    @Test
    void whoSignedForThePlaceIsNotAlarmedAgainWhenTheResidenceIsLearned() {
        var home = Township.settled();
        var place = Township.settled();
        var course = new Course(home).withoutResidence();
        course.visit(4).at(place).tell();
        sign(place.policeToken(), course.raisedTo(Duty.POLICE, 1).getFirst().alert());

        course.movedTo(home);

        assertThat(course.raisedTo(Duty.POLICE, 2))
                .filteredOn(alert -> alert.organisation().equals(home.police()))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.signBy()).isNotNull();
                    assertThat(alarm.awayFromHome()).isTrue();
                });
        course.visit(5).at(place).tell();
        assertThat(course.raisedTo(Duty.POLICE, 4))
                .filteredOn(alert -> alert.level() == 5)
                .extracting(AlertRaised::organisation)
                .containsExactlyInAnyOrder(home.police(), place.police());
    }

    @Test
    void accountableWinsOverCopyWhereOneStationHasBothPlaces() {
        var home = Township.settled();
        var place = Township.settled();
        TestDirectory.holds(place.police(), Duty.POLICE, home.area(), 2, LocalDate.of(2026, 1, 1), null);
        var course = new Course(home);

        course.visit(4).at(place).tell();

        assertThat(course.raisedTo(Duty.POLICE, 2))
                .filteredOn(alert -> alert.organisation().equals(place.police()))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.copy()).isFalse();
                    assertThat(alarm.signBy()).isNotNull();
                });
    }

    @Test
    void aDangerBehindAnEventThatCannotBeReadIsToldAsIncomplete() {
        var course = new Course(Township.settled());
        TestTopics.send(Topic.ASSESSMENTS, course.patient().toString(), "not an event");

        course.assessed(5);

        assertThat(course.raised(3)).allSatisfy(alert -> {
            assertThat(alert.incomplete()).isTrue();
            assertThat(alert.signBy()).isNotNull();
        });
    }

    @Test
    void aWeaponAndTheBasisAreSaidOnTheAlertItself() {
        var township = Township.settled();
        var place = Township.settled();
        var course = new Course(township);
        course.registered(null, ManagementStatus.REFUSED);
        heard(course);
        course.visit(4).weapon().at(place).tell();

        var alarm = course.raisedTo(Duty.POLICE, 2).stream()
                .filter(alert -> alert.organisation().equals(township.police()))
                .findFirst()
                .orElseThrow();

        assertThat(alarm.weapon()).isTrue();
        assertThat(page(township.policeToken(), alarm.alert()))
                .contains("有凶器", "不在家", "请立即出警处置")
                .contains("法定职责");
        assertThat(alarm.basis()).isEqualTo(TellingBasis.STATUTORY_DUTY);
    }

    /** Between topics there is no order: what the register said has come. */
    private static void heard(Course course) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("select count(*) from patient where own_version is not null and id = '"
                                + course.patient() + "'")
                        == 1);
    }

    private static SightChanged lastSight(Course course, String organisation) {
        return Course.ofType(course.toldSoFar(), SightChanged.class).stream()
                .filter(sight -> sight.organisation().equals(organisation))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void sign(String token, UUID alert) {
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(SIGNATURE)
                .post("/alerts/{id}/signature", alert)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse open(String token, UUID alert) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .post("/alerts/{id}/opening", alert)
                .then()
                .statusCode(200);
    }

    private static String page(String token, UUID alert) {
        return given().auth()
                .oauth2(token)
                .accept("text/html")
                .header("Accept-Language", "zh-CN")
                .get("/console/alerts/{id}", alert)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
