package org.careline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.careline.events.AlertEvent.AlertAcknowledged;
import org.careline.events.AlertEvent.AlertOpened;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.Duty;
import org.careline.events.EscalationReason;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The inbox and the alert as pages: asked at a glance, opened and signed with a tap each. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class InboxPageIT {
    private static final Map<String, String> SIGNATURE = Map.of("officer", "张警官", "post", "值班民警", "done", "已到场");

    @Test
    void theInboxSaysInOneLineWhatIsAskedAndNeverWho() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        course.raised(3);

        var page = Browser.chinese(township.policeToken()).page("/console/inbox");

        assertThat(page.select("article.card.amber .title").text()).contains("请立即出警处置", "危险性 4 级", "虎林市", "刚刚");
        assertThat(page.select("article a[href=tel:0467-1000]")).hasSize(1);
        assertThat(page.select("[data-waiting]").attr("data-waiting")).isEqualTo("1");
        assertThat(page.select("[data-unseen]").attr("data-unseen")).isEqualTo("1");
        assertThat(page.html()).doesNotContain(course.patient().toString());
        assertThat(page.title()).isEqualTo("通报收件箱");
        assertThat(Browser.english(township.policeToken())
                        .page("/console/inbox")
                        .select("article .title")
                        .text())
                .startsWith("Go now, Danger level 4, ")
                .endsWith(", just now");
    }

    @Test
    void helpIsAskedForBeforeInformationAndUpdatesStandApart() {
        var township = Township.settled();
        var informed = new Course(township);
        informed.assessed(3);
        informed.raised(3);
        var urgent = new Course(township);
        urgent.assessed(4);
        urgent.raised(3);
        urgent.assessed(4);
        urgent.raised(6);

        var page = Browser.chinese(township.policeToken()).page("/console/inbox");

        assertThat(page.select("article.card .title").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("请立即出警处置", "4 级"),
                        second -> assertThat(second).contains("供知悉", "3 级"),
                        quiet -> assertThat(quiet).contains("再次评估"));
        assertThat(page.select("article.quiet")).hasSize(1);
        assertThat(page.select("[data-waiting]").attr("data-waiting")).isEqualTo("2");
    }

    @Test
    void anAlertIsOpenedAndSignedOnItsPage() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(5);
        var alert = alertFor(course, Duty.POLICE);
        var police = Browser.chinese(township.policeToken());

        var before = police.page("/console/alerts/" + alert);
        police.post("/console/alerts/" + alert + "/opening", Map.of())
                .statusCode(303)
                .header("Location", endsWith("/console/alerts/" + alert));
        var opened = police.page("/console/alerts/" + alert);
        police.post("/console/alerts/" + alert + "/signature", SIGNATURE).statusCode(303);
        police.post("/console/alerts/" + alert + "/signature", Map.of("officer", "李警官", "post", "民警"))
                .statusCode(303);
        var signed = police.page("/console/alerts/" + alert);

        assertThat(before.select("form[action$=signature]")).isEmpty();
        assertThat(opened.select("form[action$=signature] input[name=officer]")).hasSize(1);
        assertThat(signed.text()).contains("由 值班民警 张警官 签收", "已到场").doesNotContain("李警官");
        assertThat(signed.select("form[action$=signature]")).isEmpty();
        assertThat(course.awaitOfType(AlertOpened.class, 1)).hasSize(1);
        assertThat(course.awaitOfType(AlertAcknowledged.class, 1)).hasSize(1);
        police.get("/console/inbox").body(containsString("没有待处理的通报"));
        police.get("/console/inbox/handled").body(containsString(alert.toString()));
        assertThat(Browser.english(township.policeToken())
                        .page("/console/alerts/" + alert)
                        .text())
                .contains("Danger level 5", "by 张警官, 值班民警");
    }

    @Test
    void lookingAtThePageIsNotOpening() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = alertFor(course, Duty.GRID);

        Browser.chinese(township.gridToken()).page("/console/alerts/" + alert);

        assertThat(Course.ofType(course.toldSoFar(), AlertOpened.class)).isEmpty();
    }

    @Test
    void theNextOfficerIsOfferedThePostAndNoName() {
        var township = Township.settled();
        var first = new Course(township);
        first.assessed(4);
        var police = Browser.chinese(township.policeToken());
        police.post("/console/alerts/" + alertFor(first, Duty.POLICE) + "/signature", SIGNATURE)
                .statusCode(303);
        var second = new Course(township);
        second.assessed(4);
        var alert = alertFor(second, Duty.POLICE);
        police.post("/console/alerts/" + alert + "/opening", Map.of());

        var page = police.page("/console/alerts/" + alert);

        assertThat(page.select("datalist option").eachAttr("value")).containsExactly("值班民警");
        assertThat(page.text()).doesNotContain("张警官");
    }

    @Test
    void aSignatureWithoutANameIsRefusedBesideTheField() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);

        Browser.english(township.policeToken())
                .post("/console/alerts/" + alertFor(course, Duty.POLICE) + "/signature", Map.of("post", "民警"))
                .statusCode(400)
                .body(containsString("data-field=\"officer\""));
    }

    @Test
    void whatWasTakenBackSaysSoAndLeadsToWhatTookItsPlace() {
        var township = Township.settled();
        var course = new Course(township);
        var wrong = course.assessed(4);
        var alert = alertFor(course, Duty.POLICE);
        var police = Browser.chinese(township.policeToken());
        police.post("/console/alerts/" + alert + "/opening", Map.of());
        course.corrected(wrong, 5);
        course.raised(6);

        var page = police.page("/console/alerts/" + alert);

        assertThat(page.text()).contains("通报已撤回：评估已更正", "已有新的通报取代本通报");
        assertThat(page.select("form[action$=signature], form[action$=identity]"))
                .isEmpty();
        police.post("/console/alerts/" + alert + "/signature", SIGNATURE)
                .statusCode(409)
                .body(containsString("无需签收"), not(containsString("taken back")));
        police.post("/console/alerts/" + alert + "/identity", Map.of()).statusCode(409);
    }

    @Test
    void whatCameUpTheLineIsTakenOverFirst() {
        var course = new Course(Township.inAHurry());
        course.assessed(5);
        var up = course.raised(4).stream()
                .filter(raised -> raised.upTheLine() == EscalationReason.NOT_SIGNED)
                .filter(raised -> raised.organisation().equals(Township.BUREAU))
                .map(AlertRaised::alert)
                .findFirst()
                .orElseThrow();
        var bureau = Browser.chinese(TestTokens.of(Township.BUREAU, Role.POLICE));
        bureau.post("/console/alerts/" + up + "/opening", Map.of()).statusCode(303);

        var before = bureau.page("/console/alerts/" + up);
        bureau.post("/console/alerts/" + up + "/identity", Map.of()).statusCode(409);
        bureau.post("/console/alerts/" + up + "/takeover", Map.of()).statusCode(303);
        var after = bureau.page("/console/alerts/" + up);

        assertThat(before.select("form[action$=identity], form[action$=signature]"))
                .isEmpty();
        assertThat(before.text()).contains("接管");
        assertThat(after.select("form[action$=identity], form[action$=signature]"))
                .hasSize(2);
    }

    @Test
    void afterTheDaysAreOverALookNeedsAReason() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = alertFor(course, Duty.POLICE);
        course.died();
        course.raised(6);
        Database.change("update episode set closed_at = closed_at - interval '31 days' where patient = '"
                + course.patient() + "'");
        Database.change(
                "update sight set until = until - interval '31 days' where patient = '" + course.patient() + "'");
        var police = Browser.chinese(township.policeToken());

        assertThat(police.page("/console/alerts/" + alert).select("input[name=reason][required]"))
                .hasSize(1);
        police.post("/console/alerts/" + alert + "/opening", Map.of())
                .statusCode(409)
                .body(containsString("请填写理由"));
        police.post("/console/alerts/" + alert + "/opening", Map.of("reason", "复核"))
                .statusCode(303);
    }

    @Test
    void anotherOrganisationsAlertIsNotThere() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = alertFor(course, Duty.POLICE);
        var other = Browser.chinese(Township.settled().policeToken());

        other.get("/console/alerts/" + alert).statusCode(404);
        other.post("/console/alerts/" + alert + "/opening", Map.of()).statusCode(404);
        other.post("/console/alerts/" + alert + "/identity", Map.of()).statusCode(404);
        other.post("/console/alerts/" + alert + "/signature", SIGNATURE).statusCode(404);
    }

    @Test
    void theIdentityStandsNowhereBeforeTheTapAndItsAbsenceIsSaid() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = alertFor(course, Duty.POLICE);
        var police = Browser.chinese(township.policeToken());
        police.post("/console/alerts/" + alert + "/opening", Map.of());

        var page = police.page("/console/alerts/" + alert);
        var part = Jsoup.parse(police.postPart("/console/alerts/" + alert + "/identity")
                .statusCode(200)
                .extract()
                .asString());

        assertThat(page.select("[data-identity] form button").text()).isEqualTo("查看身份信息");
        assertThat(page.html()).doesNotContain(course.patient().toString());
        // Neither service runs beside this test.
        assertThat(part.text()).contains("登记服务暂时没有应答", "随访服务暂时没有应答");
        assertThat(Database.count("select count(*) from access_trail where action = 'identity-looked-up'"
                        + " and patients = array['" + course.patient() + "'::uuid]"))
                .isEqualTo(1);
    }

    @Test
    void openEpisodesAreListedWithoutSayingWhose() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = alertFor(course, Duty.POLICE);

        var page = Browser.chinese(township.policeToken()).page("/console/episodes");
        var ofArea = Browser.english(Township.preventionToken()).page("/console/episodes");

        assertThat(page.select("main a[href$=" + alert + "]").text()).contains("危险性 4 级");
        assertThat(page.text()).contains("1 条待签收");
        assertThat(page.html()).doesNotContain(course.patient().toString());
        assertThat(ofArea.text()).contains("Danger level 4");
    }

    static UUID alertFor(Course course, Duty duty) {
        return course.raised(3).stream()
                .filter(raised -> raised.duty() == duty)
                .map(AlertRaised::alert)
                .findFirst()
                .orElseThrow();
    }
}
