package org.careline.followup.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestArea.DOCTOR_ELSEWHERE;
import static org.careline.followup.TestArea.PREVENTION_ELSEWHERE;
import static org.careline.followup.TestArea.PREVENTION_HERE;
import static org.careline.followup.TestForms.calm;
import static org.careline.followup.TestForms.danger;
import static org.careline.followup.TestForms.form;
import static org.careline.followup.console.TestPages.browser;
import static org.careline.followup.console.TestPages.page;
import static org.careline.followup.console.TestPages.status;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.followup.TestArea;
import org.careline.kit.testing.CarelineServers;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a visit, its live part, the phone call, form 8, the patient and the review list: rules 4.3, 17.3, 17.5. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class VisitPageIT {
    private final UUID patient = TestArea.patient();
    private final UUID alert = UUID.randomUUID();
    private String visit = "";

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @BeforeEach
    void record() {
        visit = recorded(DOCTOR, danger(patient)).path("id");
    }

    private String path() {
        return "/console/visits/" + visit;
    }

    private void raised(int minutesAgo) {
        TestArea.update("""
                insert into receiver (alert, assessment, patient, duty, organisation, action, raised_at, sign_by, prompt_at)
                select ?, assessment, patient, 'police', 'police-here', 'assist-now',
                       raised, raised + interval '30 minutes', raised + interval '10 minutes'
                from visit, (select now() - make_interval(mins => ?) as raised) at where id = ?
                """, alert, minutesAgo, UUID.fromString(visit));
    }

    private void fact(String column) {
        TestArea.update("update receiver set " + column + " = now() where alert = ?", alert);
    }

    private Document panel() {
        return page(DOCTOR, path() + "/told");
    }

    @Test
    void thePanelFollowsAnAlertFromRaisedToSigned() {
        assertThat(page(DOCTOR, path()).select("#told[hx-trigger='every 2s']")).hasSize(1);
        assertThat(panel().text()).contains("正在通报");
        raised(0);
        assertThat(panel().text()).contains("机构police-here", "前签收", "请立即出警处置").doesNotContain("未签收");

        fact("delivered_at");
        fact("opened_at");
        assertThat(panel().text()).doesNotContain("已送达 —", "已查看 —");

        fact("acknowledged_at");
        var signed = panel();
        assertThat(signed.select(".card.green").text()).contains("已签收");
        assertThat(signed.text()).contains("全部已签收");
    }

    @Test
    void afterTenMinutesTheNumberToCallIsShownInRed() {
        raised(11);

        var panel = panel();

        assertThat(panel.select(".card.red strong.red").text()).contains("未签收：请拨打");
        assertThat(panel.select("a.call").attr("href")).isEqualTo("tel:04675550102");
        fact("told_by_phone_at");
        assertThat(panel().text()).contains("已电话告知").doesNotContain("请拨打");
    }

    @Test
    void aSettledAlertIsShownAsSettledWithWhoSigned() {
        raised(40);
        TestArea.update("""
                update receiver set settled_at = now(), settled_reason = 'signed-above', settled_by = 'police-elsewhere'
                where alert = ?
                """, alert);

        assertThat(panel().text())
                .contains("已了结", "上级已签收", "机构police-elsewhere", "全部已签收")
                .doesNotContain("请拨打");
        assertThat(page(DOCTOR, path(), "en").text()).contains("Settled", "signed by the one above");
    }

    @Test
    void whoIsRegisteredAsDeceasedIsShownAsAContradictionWithTheWayToCorrectIt() {
        TestArea.update("update caseload set deceased_on = current_date - 30 where patient = ?", patient);
        var seen = recorded(DOCTOR, danger(patient)).path("id").toString();

        var record = page(DOCTOR, "/console/visits/" + seen);

        assertThat(record.text()).contains("登记已死亡，请先电话核实");
        assertThat(record.select("a[href$='/registry/console/patients/" + patient + "']"))
                .isNotEmpty();
    }

    @Test
    void aClosedEpisodeAsksForNoCall() {
        raised(40);
        fact("episode_closed_at");

        assertThat(panel().text()).doesNotContain("请拨打");
    }

    @Test
    void nothingIsSentAgainThatIsShownAlreadyAndNoLookIsLoggedTwice() {
        raised(0);
        var mark = panel().select("#told").attr("hx-get").replaceFirst(".*\\?", "?");

        browser(DOCTOR, "zh").get(path() + "/told" + mark).then().statusCode(204);

        fact("opened_at");
        browser(DOCTOR, "zh").get(path() + "/told" + mark).then().statusCode(200);
        assertThat(TestArea.ask(
                        "select count(*) from access_trail where action = 'visit-read' and ? = any(patients)", patient))
                .isEqualTo("0");
    }

    @Test
    void aPhoneCallIsWrittenDownAtTheNotificationServiceWhichLeadsBack() {
        raised(11);

        assertThat(panel().select("a[href*=phone-call]").attr("href"))
                .endsWith("/notification/console/alerts/" + alert
                        + "/phone-call?back=http://localhost:8082/followup/console/visits/" + visit);
        fact("told_by_phone_at");
        assertThat(panel().select("a[href*=phone-call]")).isEmpty();
    }

    @Test
    void theGreenChannelStandsBesideTheReceivers() {
        TestArea.update("""
                insert into green_channel (transfer, patient, assessment, state, since, told_at, requested_at)
                select gen_random_uuid(), patient, assessment, 'not-placed', now(), now(), now() from visit where id = ?
                """, UUID.fromString(visit));

        assertThat(panel().select(".card.red").text()).contains("未落实收治医院");
        assertThat(panel().select("a[href*='/referral/console/transfers/']")).hasSize(1);
    }

    @Test
    void thePageIsWholeInEnglish() {
        raised(11);

        assertThat(page(DOCTOR, path(), "en").selectFirst("main").text())
                .contains("Not signed: call this number", "Danger level 4", "Unstable", "Correct", "Print form 8");
    }

    @Test
    void theFormIsPrintedInItsOrderWithItsCodesAndLeavesATrail() {
        var full = calm(patient);
        full.putAll(Map.of(
                "seen", List.of("patient", "family"),
                "sleep", "fair",
                "incidents", Map.of("disturbance", 2),
                "belowProposalReason", "已核实",
                "medication", List.of(Map.of("name", "氯氮平", "morning", 25, "evening", 50))));
        var id = recorded(DOCTOR, full).path("id").toString();

        var form = page(DOCTOR, "/console/visits/" + id + "/form");

        assertThat(form.select("table.paper th").eachText())
                .startsWith("随访日期", "本次随访形式", "本次随访对象")
                .containsSubsequence("危险性等级", "目前症状", "自知力", "睡眠情况", "饮食情况", "社会功能情况")
                .containsSubsequence("用药依从性", "药物不良反应", "治疗效果", "用药情况", "本次随访分类", "下次随访日期")
                .endsWith("患者（家属）签名");
        assertThat(form.text())
                .contains("☑2 家庭访视", "☐1 门诊", "☑2 一般", "2 肇事 2", "氯氮平", "☑1 完全")
                .contains("#" + patient.toString().substring(28));
        assertThat(TestArea.ask(
                        "select count(*) from access_trail where action = 'form-printed' and ? = any(patients)",
                        patient))
                .isEqualTo("1");
        assertThat(page(DOCTOR, "/console/visits/" + id + "/form", "en")
                        .selectFirst("main table")
                        .text())
                .contains("☑2 At home");
    }

    @Test
    void thePatientsPageShowsLevelsVisitsAndOpenAlerts() {
        raised(11);
        recorded(DOCTOR, calm(patient));

        var page = page(DOCTOR, "/console/patients/" + patient);

        assertThat(page.select("svg circle")).hasSize(2);
        assertThat(page.select("table tbody tr")).hasSize(2);
        assertThat(page.text()).contains("未签收：请拨打", "0467-5550102");
        assertThat(page.select("a[href$='/visits/new']")).hasSize(1);
        assertThat(page(PREVENTION_HERE, "/console/patients/" + patient, "en").text())
                .contains("Danger level over time", "Alerts not signed yet")
                .doesNotContain("New visit");
    }

    @Test
    void aPatientWithoutVisitsHasAPageToo() {
        assertThat(page(DOCTOR, "/console/patients/" + TestArea.patient()).text())
                .contains("还没有随访记录", "没有未签收的通报");
    }

    @Test
    void theReviewListShowsReasonsPageByPage() {
        var stated = form(TestArea.patient(), 2);
        stated.put("behaviour", Map.of("smashing", "not-stoppable"));
        stated.put("belowProposalReason", "家属证实当场停止");
        var id = recorded(DOCTOR, stated).path("id").toString();

        var page = page(PREVENTION_HERE, "/console/reviews");

        assertThat(page.select("a[href$='/visits/" + id + "']")).isNotEmpty();
        assertThat(page.text()).contains("家属证实当场停止", "机构clinic-here", "填报 危险性 2 级", "建议 危险性 3 级");
        assertThat(page(PREVENTION_HERE, "/console/reviews", "en").title()).isEqualTo("Levels stated below the signs");
        assertThat(page(PREVENTION_ELSEWHERE, "/console/reviews").select("a[href$='/visits/" + id + "']"))
                .isEmpty();
        assertThat(status(PREVENTION_HERE, "/console/reviews?cursor=nonsense")).isEqualTo(400);
    }

    @Test
    void whatBelongsToAnotherAreaIsNotThere() {
        raised(0);

        for (var place : List.of(path(), path() + "/told", path() + "/form", "/console/patients/" + patient)) {
            assertThat(status(DOCTOR_ELSEWHERE, place)).as(place).isEqualTo(404);
        }
    }
}
