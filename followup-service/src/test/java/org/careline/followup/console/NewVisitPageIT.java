package org.careline.followup.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestArea.DOCTOR_ELSEWHERE;
import static org.careline.followup.TestForms.TODAY;
import static org.careline.followup.TestForms.calm;
import static org.careline.followup.TestForms.danger;
import static org.careline.followup.console.TestPages.filledIn;
import static org.careline.followup.console.TestPages.page;
import static org.careline.followup.console.TestPages.parsed;
import static org.careline.followup.console.TestPages.send;
import static org.careline.followup.console.TestPages.status;
import static org.careline.followup.console.TestPages.target;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.careline.followup.TestArea;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visit recorded by hand: rules 3.1, 4.3, 17.5. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class NewVisitPageIT {
    private final UUID patient = TestArea.patient();
    private final String path = "/console/patients/" + patient + "/visits/new";

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    private Map<String, List<String>> calmForm() {
        var form = filledIn(page(DOCTOR, path));
        form.put("behaviour", List.of("nothing"));
        form.put("level", List.of("0"));
        return form;
    }

    private Map<String, List<String>> dangerForm() {
        var form = filledIn(page(DOCTOR, path));
        form.put("behaviour", List.of("selfHarm", "smashing-continuing", "smashing-home-stoppable"));
        form.put("level", List.of("4"));
        form.put("stillPresent", List.of("yes"));
        return form;
    }

    private String visits() {
        return TestArea.ask("select count(*) from visit where patient = ?", patient);
    }

    @Test
    void aCalmVisitTakesTwoAnswersAndOneTapToSave() {
        recorded(DOCTOR, before(calm(patient)));

        var visit = target(send(DOCTOR, path, calmForm()));

        assertThat(visit).startsWith("/console/visits/").endsWith("?saved=yes");
        var saved = page(DOCTOR, visit);
        assertThat(saved.text()).contains("已保存", "下次随访：" + TODAY.plusMonths(3), "危险性 0 级", "稳定");
        assertThat(saved.select("#told")).isEmpty();
    }

    @Test
    void whatRarelyChangesIsFilledInFromTheLastVisitAndTheDangerNever() {
        var last = before(danger(patient));
        last.putAll(Map.of(
                "symptoms", List.of("suspicion"),
                "insight", "partial",
                "sleep", "poor",
                "adherence", "intermittent",
                "hospitalStay", "now",
                "medication", List.of(Map.of("name", "利培酮", "evening", 2.5))));
        recorded(DOCTOR, last);

        var form = filledIn(page(DOCTOR, path));

        assertThat(form)
                .containsEntry("visitedOn", List.of(TODAY.toString()))
                .containsEntry("mode", List.of("home"))
                .containsEntry("symptoms", List.of("suspicion"))
                .containsEntry("insight", List.of("partial"))
                .containsEntry("sleep", List.of("poor"))
                .containsEntry("adherence", List.of("intermittent"))
                .containsEntry("drug0.name", List.of("利培酮"))
                .containsEntry("drug0.evening", List.of("2.5"))
                .doesNotContainKeys("behaviour", "level", "stillPresent", "hospitalStay");
    }

    @Test
    void everythingInOrderIsOneTapOnAFirstVisit() {
        var form = calmForm();
        form.put("step", List.of("in-order"));
        var filled = filledIn(parsed(send(DOCTOR, path, form)));

        assertThat(filled)
                .containsEntry("behaviour", List.of("nothing"))
                .containsEntry("level", List.of("0"))
                .containsEntry("insight", List.of("full"))
                .containsEntry("symptoms", List.of("no"));
        assertThat(page(DOCTOR, target(send(DOCTOR, path, filled))).text()).contains("本次随访分类 稳定");
    }

    @Test
    void theLevelIsProposedWithItsReasonAsOneAnswers() {
        var form = Map.of("behaviour", List.of("smashing-not-stoppable"), "level", List.of("2"));

        var part = parsed(send(DOCTOR, "/console/visits/suggestion", form));

        assertThat(part.select("#suggestion").text()).contains("建议 3 级", "打砸，劝不住");
        assertThat(part.select("#reason[hx-swap-oob] textarea[name=belowProposalReason]"))
                .hasSize(1);
        assertThat(part.select("details#danger-facts[open]")).hasSize(1);
        var english = parsed(send(DOCTOR, "/console/visits/suggestion", form, "en"));
        assertThat(english.select("#suggestion").text()).contains("Proposed: level 3", "smashing, not talked down");
    }

    @Test
    void aGapOfTheWordingAsksToCheckAndNothingAnsweredProposesNothing() {
        var gap =
                parsed(send(DOCTOR, "/console/visits/suggestion", Map.of("behaviour", List.of("assaultThatStopped"))));
        var nothing = parsed(send(DOCTOR, "/console/visits/suggestion", Map.of("minorDisturbance", List.of("-"))));

        assertThat(gap.text()).contains("建议 4 级", "请您核实");
        assertThat(nothing.text()).contains("回答上面的问题后显示建议等级").doesNotContain("建议 0 级");
        assertThat(nothing.select("textarea")).isEmpty();
    }

    @Test
    void statingLessThanTheSignsAsksForTheReasonAndKeepsWhatWasTyped() {
        var form = dangerForm();
        form.put("level", List.of("2"));
        form.put("note", List.of("邻居反映"));

        var again = send(DOCTOR, path, form);

        assertThat(again.statusCode()).isEqualTo(409);
        var refused = parsed(again);
        assertThat(refused.select("#reason .wrong").text()).contains("须写明理由");
        assertThat(refused.select("textarea[name=note]").text()).isEqualTo("邻居反映");
        var withReason = filledIn(refused);
        withReason.put("belowProposalReason", List.of("家属证实当场停止"));
        var visit = target(send(DOCTOR, path, withReason));
        assertThat(page(DOCTOR, visit).text()).contains("低于建议的 4 级", "家属证实当场停止");
    }

    @Test
    void aDangerAsksOnceNamingWhoWillBeToldAndWhatIsAskedOfThem() {
        var asked = send(DOCTOR, path, dangerForm());

        assertThat(asked.statusCode()).isEqualTo(200);
        var question = parsed(asked);
        assertThat(question.text())
                .contains("机构police-here", "机构grid-here", "机构prevention-here", "请求：立即处置", "同时开通绿色通道");
        assertThat(question.select("a.call").eachAttr("href"))
                .containsExactlyInAnyOrder("tel:04675550102", "tel:04675550103", "tel:04675550104");
        assertThat(visits()).isEqualTo("0");

        var visit = target(send(DOCTOR, path, filledIn(question)));

        assertThat(visits()).isEqualTo("1");
        assertThat(page(DOCTOR, visit).select("#told").text()).contains("正在通报", "派出所", "尚未开通");
    }

    @Test
    void theQuestionIsAskedInEnglishToo() {
        var question = parsed(send(DOCTOR, path, dangerForm(), "en"));

        assertThat(question.text()).contains("Saving tells at once", "Asked to: act now", "Police station");
    }

    @Test
    void backFromTheQuestionNothingIsLost() {
        var form = dangerForm();
        form.put("note", List.of("门锁已坏"));
        var question = filledIn(parsed(send(DOCTOR, path, form)));
        question.put("step", List.of("form"));

        var back = filledIn(parsed(send(DOCTOR, path, question)));

        assertThat(back.get("behaviour"))
                .containsExactlyInAnyOrder("selfHarm", "smashing-continuing", "smashing-home-stoppable");
        assertThat(back).containsEntry("note", List.of("门锁已坏")).doesNotContainKey("confirmed");
        assertThat(visits()).isEqualTo("0");
    }

    @Test
    void whatIsWrongStandsBesideEachFieldAndWhatWasTypedIsKept() {
        var form = filledIn(page(DOCTOR, path));
        form.putAll(Map.of(
                "visitedOn", List.of(TODAY.plusDays(1).toString()),
                "disturbance", List.of("many"),
                "nextVisitOn", List.of("soon"),
                "drug0.evening", List.of("2"),
                "symptoms", List.of("no", "suspicion"),
                "note", List.of("x".repeat(4001))));

        var again = send(DOCTOR, path, form);

        assertThat(again.statusCode()).isEqualTo(400);
        var page = parsed(again);
        assertThat(page.select(".wrong").eachText())
                .contains("请填写", "请填数字", "请填日期，如 2026-11-24", "选了“都没有/无”，又选了其他，请核对");
        assertThat(page.select("input[name=disturbance]").val()).isEqualTo("many");
        assertThat(page.select("input[name='drug0.evening']").val()).isEqualTo("2");
        assertThat(visits()).isEqualTo("0");
    }

    @Test
    void dayOfTheFutureIsRefusedBesideItsField() {
        var form = calmForm();
        form.put("visitedOn", List.of(TODAY.plusDays(1).toString()));

        var page = parsed(send(DOCTOR, path, form, "en"));

        assertThat(page.select("#wrong-visitedOn").text()).contains("Not after today");
    }

    @Test
    void anUnansweredDangerIsNotTakenForNone() {
        var form = calmForm();
        form.remove("behaviour");

        assertThat(send(DOCTOR, path, form).statusCode()).isEqualTo(400);
        assertThat(visits()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void pressedTwiceOrReloadedItIsRecordedOnce(int level) {
        var form = level == 0 ? calmForm() : dangerForm();
        var last = level == 0 ? form : filledIn(parsed(send(DOCTOR, path, form)));

        var first = target(send(DOCTOR, path, last));
        var second = target(send(DOCTOR, path, last));

        assertThat(second).isEqualTo(first);
        assertThat(visits()).isEqualTo("1");
    }

    @Test
    void pressedInManyTabsAtOnceItIsRecordedOnce() throws Exception {
        var tabs = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(i -> {
                    var form = calmForm();
                    form.put("note", List.of("tab " + i));
                    return () -> send(DOCTOR, path, form).statusCode();
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers =
                    threads.invokeAll(tabs).stream().map(one -> one.resultNow()).toList();
            assertThat(answers).containsOnlyOnce(303).containsOnly(303, 409);
        }
        assertThat(visits()).isEqualTo("1");
    }

    @Test
    void aSecondTabIsToldOfTheVisitRecordedMeanwhileAndMayStillRecordOneMore() {
        var first = calmForm();
        var second = calmForm();
        second.put("note", List.of("第二页"));
        send(DOCTOR, path, first);

        var told = send(DOCTOR, path, second);

        assertThat(told.statusCode()).isEqualTo(409);
        var page = parsed(told);
        assertThat(page.text()).contains("已有一条新的随访记录");
        assertThat(visits()).isEqualTo("1");
        var oneMore = filledIn(page);
        assertThat(oneMore).containsEntry("note", List.of("第二页"));
        target(send(DOCTOR, path, oneMore));
        assertThat(visits()).isEqualTo("2");
    }

    @Test
    void aPatientOfAnotherAreaIsNotThere() {
        var form = calmForm();

        assertThat(status(DOCTOR_ELSEWHERE, path)).isEqualTo(404);
        assertThat(send(DOCTOR_ELSEWHERE, path, form).statusCode()).isEqualTo(404);
        assertThat(send(DOCTOR_ELSEWHERE, path, Map.of("step", List.of("form"))).statusCode())
                .isEqualTo(404);
        assertThat(visits()).isEqualTo("0");
    }

    @Test
    void withoutTheRegisterThePageSaysSoAndShowsIds() {
        var page = page(DOCTOR, path);

        assertThat(page.text()).contains("登记系统暂时没有应答");
        assertThat(page.selectFirst("h1").text())
                .contains("#" + patient.toString().substring(28));
    }

    @Test
    void thePageIsWholeInEnglishAndNamesNobodyInItsTitle() {
        var page = page(DOCTOR, path, "en");

        assertThat(page.title()).isEqualTo("New visit");
        assertThat(page.select("legend").eachText()).contains("Insight", "Sleep", "How");
        page.select("datalist").remove();
        assertThat(page.selectFirst("main").text()).doesNotContainPattern("\\p{IsHan}");
        assertThat(page.html().length()).isLessThan(60_000);
    }

    private static Map<String, Object> before(Map<String, Object> form) {
        form.put("visitedOn", TODAY.minusDays(30).toString());
        return form;
    }
}
