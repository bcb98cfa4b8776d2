package org.careline.followup.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestArea.DOCTOR_ELSEWHERE;
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
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Correcting and withdrawing by hand: rules 17.1-10. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class CorrectionPageIT {
    private final UUID patient = TestArea.patient();
    private String visit = "";

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @BeforeEach
    void record() {
        visit = recorded(DOCTOR, danger(patient)).path("id");
    }

    private String correction() {
        return "/console/visits/" + visit + "/correction";
    }

    private String withdrawal() {
        return "/console/visits/" + visit + "/withdrawal";
    }

    private String visits() {
        return TestArea.ask("select count(*) from visit where patient = ?", patient);
    }

    @Test
    void theFormIsFilledInAndTheQuestionNamesWhoHearsOfTheCorrection() {
        told("police-here");
        var form = filledIn(page(DOCTOR, correction()));
        assertThat(form.get("behaviour")).containsExactlyInAnyOrder("selfHarm", "smashing-continuing");
        assertThat(form).containsEntry("level", List.of("4")).containsEntry("version", List.of("1"));
        form.put("level", List.of("5"));

        var question = parsed(send(DOCTOR, correction(), form));

        assertThat(question.text()).contains("会收到更正并重新签收", "机构police-here", "保存后立即通报");
        var corrected = target(send(DOCTOR, correction(), filledIn(question)));
        assertThat(page(DOCTOR, corrected).text()).contains("危险性 5 级", "本记录更正了一条旧记录");
        assertThat(page(DOCTOR, "/console/visits/" + visit).text()).contains("本记录已被更正");
    }

    @Test
    void correctedBelowThreeThoseWhoWereToldStillHearOfIt() {
        told("police-here");
        var form = filledIn(page(DOCTOR, correction()));
        form.put("behaviour", List.of("nothing"));
        form.put("level", List.of("0"));

        var question = parsed(send(DOCTOR, correction(), form));

        assertThat(question.text()).contains("机构police-here").doesNotContain("保存后立即通报");
        target(send(DOCTOR, correction(), filledIn(question)));
    }

    @Test
    void pressedTwiceItCorrectsOnce() {
        var question = filledIn(parsed(send(DOCTOR, correction(), filledIn(page(DOCTOR, correction())))));

        var first = target(send(DOCTOR, correction(), question));
        var second = target(send(DOCTOR, correction(), question));

        assertThat(second).isEqualTo(first);
        assertThat(visits()).isEqualTo("2");
    }

    @Test
    void aStaleFormShowsWhatStandsNowKeepsWhatWasTypedAndCorrectsThat() {
        var stale = filledIn(page(DOCTOR, correction()));
        stale.put("note", List.of("我补充的情况"));
        stale.put("confirmed", List.of("yes"));
        var now = FollowupApi.correct(DOCTOR, visit, "\"1\"", calm(patient))
                .statusCode(201)
                .extract()
                .path("id")
                .toString();

        var answer = send(DOCTOR, correction(), stale);

        assertThat(answer.statusCode()).isEqualTo(412);
        var page = parsed(answer);
        assertThat(page.select(".problem").text()).contains("打开后已被更正", "危险性 0 级");
        assertThat(page.selectFirst("form[data-draft]").attr("action")).endsWith("/visits/" + now + "/correction");
        var again = filledIn(page);
        assertThat(again).containsEntry("note", List.of("我补充的情况"));
        assertThat(visits()).isEqualTo("2");
        var question = parsed(send(DOCTOR, "/console/visits/" + now + "/correction", again));
        target(send(DOCTOR, "/console/visits/" + now + "/correction", filledIn(question)));
        assertThat(visits()).isEqualTo("3");
    }

    @Test
    void aWithdrawnVisitIsNotCorrected() {
        var stale = filledIn(page(DOCTOR, correction()));
        FollowupApi.withdraw(DOCTOR, visit, "\"1\"", "not-seen").statusCode(200);

        var answer = send(DOCTOR, correction(), stale, "en");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(parsed(answer).text()).contains("was withdrawn after you opened it");
        assertThat(TestPages.browser(DOCTOR, "zh").get(correction()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void wrongFieldsKeepWhatWasTyped() {
        var form = filledIn(page(DOCTOR, correction()));
        form.put("visitedOn", List.of("gestern"));
        form.put("note", List.of("保留"));

        var answer = send(DOCTOR, correction(), form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(parsed(answer).select("textarea[name=note]").text()).isEqualTo("保留");
    }

    @Test
    void withdrawingNamesWhoHearsOfItAndAsksWhy() {
        told("police-here");
        assertThat(page(DOCTOR, withdrawal()).text()).contains("会收到撤回通知", "机构police-here", "记错患者");
        assertThat(page(DOCTOR, withdrawal(), "en").selectFirst("main").text())
                .contains("These will hear of it")
                .doesNotContain("撤回");
        var form = filledIn(page(DOCTOR, withdrawal()));
        assertThat(send(DOCTOR, withdrawal(), form).statusCode()).isEqualTo(400);
        form.put("reason", List.of("wrong-patient"));

        var done = target(send(DOCTOR, withdrawal(), form));

        assertThat(page(DOCTOR, done).text()).contains("本记录已于", "撤回： 记错患者").doesNotContain("尚未开通");
        assertThat(target(send(DOCTOR, withdrawal(), form))).isEqualTo(done);
        assertThat(TestArea.ask(
                        "select count(*) from outbox where key = ? and payload like '%assessment-withdrawn%'",
                        patient.toString()))
                .isEqualTo("1");
    }

    @Test
    void aStaleWithdrawalShowsWhatBecameOfTheVisit() {
        var form = filledIn(page(DOCTOR, withdrawal()));
        form.put("reason", List.of("wrong-level"));
        FollowupApi.correct(DOCTOR, visit, "\"1\"", calm(patient)).statusCode(201);

        var answer = send(DOCTOR, withdrawal(), form);

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(parsed(answer).text()).contains("本记录已被更正");
    }

    @Test
    void aVisitOfAnotherAreaIsNotThere() {
        assertThat(status(DOCTOR_ELSEWHERE, correction())).isEqualTo(404);
        assertThat(status(DOCTOR_ELSEWHERE, withdrawal())).isEqualTo(404);
        assertThat(send(DOCTOR_ELSEWHERE, correction(), Map.of("level", List.of("0")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(DOCTOR_ELSEWHERE, withdrawal(), Map.of("reason", List.of("not-seen")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visits()).isEqualTo("1");
    }

    private void told(String organisation) {
        TestArea.update("""
                insert into receiver (alert, assessment, patient, duty, organisation, raised_at, sign_by)
                select gen_random_uuid(), assessment, patient, 'police', ?, now(), now() + interval '30 minutes'
                from visit where id = ?
                """, organisation, UUID.fromString(visit));
    }
}
