package org.careline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.referral.Cast.assessed;
import static org.careline.referral.Cast.confirmation;
import static org.careline.referral.Cast.confirmed;
import static org.careline.referral.Cast.count;
import static org.careline.referral.Cast.decide;
import static org.careline.referral.Cast.desk;
import static org.careline.referral.Cast.doctor;
import static org.careline.referral.Cast.heard;
import static org.careline.referral.Cast.opened;
import static org.careline.referral.Cast.seen;
import static org.careline.referral.Cast.told;
import static org.careline.referral.Paper.as;
import static org.careline.referral.Paper.board;
import static org.careline.referral.Paper.card;
import static org.careline.referral.Paper.form;
import static org.careline.referral.Paper.send;
import static org.careline.referral.Paper.taps;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hospital's desk answers and records from its board (rules 17.4, 17.6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
@WithTestResource(FakePeers.class)
class DeskPageIT {
    private static final String FIRST = desk(Cast.FIRST_HOSPITAL);
    private static final String SECOND = desk(Cast.SECOND_HOSPITAL);

    private UUID patient;

    @BeforeAll
    static void cast() {
        Cast.takePlaces();
    }

    @BeforeEach
    void anotherPatient() {
        patient = UUID.randomUUID();
        FakePeers.away(false);
    }

    @Test
    void theDeskSeesWhatItNeedsToDecideAndNobodysName() {
        var transfer = confirmed(patient);

        var board = board(FIRST);

        var card = card(board, transfer);
        assertThat(card.text())
                .contains("危险性4级", "待医院答复", "虎林市", "针对他人", "危害他人安全", "同意", "公安", "外伤已包扎", "机构" + Cast.CARE);
        assertThat(card.select("a[href=tel:0467-0000000]")).hasSize(1);
        assertThat(card.closest("section").selectFirst("h2").text()).startsWith("等本院答复");
        assertThat(board.html()).doesNotContain(FakePeers.nameOf(patient), patient.toString());
        assertThat(board.title()).isEqualTo("绿色通道");
        assertThat(board.getElementById("board").hasAttr("data-watched")).isTrue();
    }

    @Test
    void theSameInEnglish() {
        var transfer = confirmed(patient);

        var page = Jsoup.parse(
                as(FIRST).header("Accept-Language", "en").get("/console/board").asString());

        assertThat(card(page, transfer).text())
                .contains("Danger level 4", "Awaiting the hospital", "Other people", "Police", "Agrees");
        assertThat(page.body().text())
                .contains("For this hospital to answer", "Sign out")
                .doesNotContain("待医院答复");
    }

    @Test
    void anAdvanceNoticeIsOnTheBoardWithoutAnythingToAnswer() {
        var transfer = opened(assessed(patient, 5));

        var card = card(board(FIRST), transfer);

        assertThat(card.closest("section").selectFirst("h2").text()).startsWith("提前通知");
        assertThat(card.select("form[action$=/acceptance], form[action$=/decline]"))
                .isEmpty();
    }

    @Test
    void acceptedInTwoTaps() {
        var transfer = confirmed(patient);
        var accept = form(card(board(FIRST), transfer), "acceptance");
        assertThat(taps(accept.selectFirst("button"))).isEqualTo(2);
        assertThat(accept.select("[required]")).isEmpty();

        send(FIRST, accept).then().statusCode(303).header("Location", endsWith("/referral/console/board"));

        assertThat(seen(FIRST, transfer).getString("state")).isEqualTo("accepted");
        assertThat(card(board(FIRST), transfer)
                        .closest("section")
                        .selectFirst("h2")
                        .text())
                .startsWith("已接收");
        assertThat(told(patient, 3)).endsWith("transfer-accepted");
    }

    @Test
    void declinedInTwoTapsTheNextHospitalIsAskedAndThisOneSeesItNoMore() {
        var transfer = confirmed(patient);
        var decline = form(card(board(FIRST), transfer), "decline");
        var noBed = decline.selectFirst("button[value=no-bed]");
        assertThat(taps(noBed)).isEqualTo(2);
        assertThat(decline.select("[required]")).isEmpty();

        send(FIRST, decline, noBed.attr("name"), noBed.attr("value")).then().statusCode(303);

        assertThat(board(FIRST).getElementById("card-" + transfer)).isNull();
        assertThat(form(card(board(SECOND), transfer), "acceptance")).isNotNull();
    }

    @Test
    void anotherReasonNeedsAWordBesideIt() {
        var transfer = confirmed(patient);
        var decline = form(card(board(FIRST), transfer), "decline");

        send(FIRST, decline, "reason", "other").then().statusCode(400).body(containsString("data-field=\"note\""));
        send(FIRST, decline, "reason", "because").then().statusCode(400).body(containsString("data-field=\"reason\""));
        send(FIRST, decline, "reason", "other", "note", "病房消毒").then().statusCode(303);

        assertThat(seen(doctor(), transfer).getString("hospital")).isEqualTo(Cast.SECOND_HOSPITAL);
        assertThat(Paper.transfer(doctor(), transfer).text()).contains("不接收", "病房消毒");
    }

    @Test
    void aFormSentTwiceIsTakenOnce() {
        var transfer = confirmed(patient);
        var accept = form(card(board(FIRST), transfer), "acceptance");

        send(FIRST, accept).then().statusCode(303);
        var second = send(FIRST, accept).then().statusCode(412).extract().asString();

        assertThat(Jsoup.parse(second).select(".problem").text()).contains("刚有了变化", "接收", "不能再办理");
        assertThat(count(
                        "select count(*) from transfer_step where what = 'accepted' and transfer = '" + transfer + "'"))
                .isEqualTo(1);
        assertThat(told(patient, 3)).containsExactly("transfer-requested", "transfer-confirmed", "transfer-accepted");
    }

    @Test
    void whoeverComesLateSeesWhatChangedAndGoesOnKnowingly() {
        var transfer = confirmed(patient);
        var accept = form(card(board(FIRST), transfer), "acceptance");
        heard(assessed(patient, 5));

        var stale =
                Jsoup.parse(send(FIRST, accept).then().statusCode(412).extract().asString());

        var problem = stale.selectFirst(".problem");
        assertThat(problem.select("li")).singleElement().asString().contains("又有一次评估并入");
        assertThat(seen(FIRST, transfer).getString("state")).isEqualTo("confirmed");
        // The script puts the notice into the form: its version comes first.
        accept.prependChild(problem.selectFirst("input[name=version]"));
        send(FIRST, accept).then().statusCode(303);
        assertThat(seen(FIRST, transfer).getString("state")).isEqualTo("accepted");
    }

    @Test
    void whatIsOverTheDeskFindsNoMore() {
        var transfer = confirmed(patient);
        var accept = form(card(board(FIRST), transfer), "acceptance");
        decide(doctor(), transfer, "cancellation", Map.of("reason", "patient-not-found"))
                .then()
                .statusCode(200);

        send(FIRST, accept).then().statusCode(404);

        assertThat(Paper.open(FIRST, "/console/board?part=history").getElementById("card-" + transfer))
                .isNull();
        as(FIRST).get("/console/transfers/" + transfer).then().statusCode(404);
        as(FIRST).post("/console/transfers/" + transfer + "/identity").then().statusCode(404);
    }

    @Test
    void toAStayAndBackFromTheBoard() {
        var transfer = confirmed(patient);
        send(FIRST, form(card(board(FIRST), transfer), "acceptance")).then().statusCode(303);
        var admit = form(card(board(FIRST), transfer), "admission");
        send(FIRST, admit).then().statusCode(303);
        assertThat(board(FIRST).getElementById("card-" + transfer)).isNull();
        var inHospital = Paper.open(FIRST, "/console/board?part=in-hospital");
        var discharge = form(card(inHospital, transfer), "discharge");
        send(FIRST, discharge, "advice", "两周后复诊").then().statusCode(303);
        assertThat(card(board(FIRST), transfer)
                        .closest("section")
                        .selectFirst("h2")
                        .text())
                .startsWith("已出院");

        var taken = form(card(board(doctor()), transfer), "completion");
        assertThat(taps(taken.selectFirst("button"))).isEqualTo(2);
        send(doctor(), taken).then().statusCode(303);

        assertThat(card(Paper.open(FIRST, "/console/board?part=history"), transfer)
                        .text())
                .contains("已完成");
        var course = Paper.transfer(doctor(), transfer).select("section[aria-labelledby=course] li");
        assertThat(course.eachText()).anyMatch(step -> step.startsWith("出院") && step.contains("两周后复诊"));
        assertThat(course).hasSize(6);
        assertThat(course.eachText().get(1)).endsWith("机构" + Cast.CARE + " → 机构" + Cast.FIRST_HOSPITAL);
        assertThat(course.eachText().get(2))
                .endsWith("机构" + Cast.FIRST_HOSPITAL)
                .doesNotContain("→");
        assertThat(course.eachText().getLast()).startsWith("接回社区").contains("机构" + Cast.CARE);
    }

    @Test
    void anAdmissionThatLiesAheadIsNotTaken() {
        var transfer = confirmed(patient);
        send(FIRST, form(card(board(FIRST), transfer), "acceptance")).then().statusCode(303);
        var admit = form(card(board(FIRST), transfer), "admission");
        admit.selectFirst("input[name=admittedAt]").attr("value", "2099-01-01T08:00");

        send(FIRST, admit).then().statusCode(400).body(containsString("data-field=\"admittedAt\""));
        admit.selectFirst("input[name=admittedAt]").attr("value", "tomorrow");
        send(FIRST, admit).then().statusCode(400).body(containsString("请填写日期和时间"));
    }

    @Test
    void whoDidNotArriveIsNotPlacedAndTheDoctorSeesItFirst() {
        var transfer = confirmed(patient);
        send(FIRST, form(card(board(FIRST), transfer), "acceptance")).then().statusCode(303);
        send(FIRST, form(card(board(FIRST), transfer), "non-arrival")).then().statusCode(303);

        var board = board(doctor());

        assertThat(board.selectFirst("#board h2").text()).startsWith("未落实收治医院");
        assertThat(card(board, transfer).hasClass("red")).isTrue();
        assertThat(card(board, transfer).text()).contains("没有医院");
    }

    @Test
    void whoItIsStandsOnThePageOnlyAfterATap() {
        var transfer = confirmed(patient);
        var name = FakePeers.nameOf(patient);
        var board = board(FIRST);
        assertThat(board.html()).doesNotContain(name, "data-identity=", "110101199003070038");
        assertThat(Paper.transfer(FIRST, transfer).html()).doesNotContain(name, "data-identity=");
        var tap = form(card(board, transfer), "identity");

        var part = as(FIRST)
                .header("HX-Request", "true")
                .post(tap.attr("action").substring("/referral".length()))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        var identity = Jsoup.parse(part).selectFirst("[data-identity]");
        assertThat(identity.text())
                .contains(name, "男", "36岁", "110101199003070038", "虎林市", "育才路1号", "精神分裂症", "监护人无力照管")
                .contains("有持械情况", "不稳定", "有，严重", "间断", "奥氮平 早–中–晚 5 – 0 – 10 mg", "长效 150 mg，每4周");
        assertThat(identity.select("a[href=tel:0467-5555555]")).hasSize(1);
        assertThat(part).doesNotContain("<html");
        var whole =
                Jsoup.parse(send(FIRST, tap).then().statusCode(200).extract().asString());
        assertThat(whole.select("[data-identity]").text()).contains(name);
        assertThat(whole.title()).doesNotContain(name);
    }

    @Test
    void whenRegisterAndFollowupAreAwayThePageSaysWhomToCall() {
        var transfer = confirmed(patient);
        FakePeers.away(true);

        var page = as(FIRST)
                .post("/console/transfers/" + transfer + "/identity")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(Jsoup.parse(page).text()).contains("登记系统暂时没有应答", "随访系统暂时没有应答");
    }

    @Test
    void anotherHospitalFindsNothing() {
        var transfer = confirmed(patient);

        for (var hospital : List.of(SECOND, desk(Cast.OTHER_HOSPITAL))) {
            assertThat(board(hospital).getElementById("card-" + transfer)).isNull();
            as(hospital)
                    .get("/console/transfers/" + transfer)
                    .then()
                    .statusCode(404)
                    .body(containsString("没有找到"));
            Stream.of("identity", "acceptance", "non-arrival")
                    .forEach(what -> as(hospital)
                            .formParam("version", "2")
                            .post("/console/transfers/" + transfer + "/" + what)
                            .then()
                            .statusCode(404));
            as(hospital)
                    .formParam("version", "2")
                    .formParam("reason", "no-bed")
                    .post("/console/transfers/" + transfer + "/decline")
                    .then()
                    .statusCode(404);
        }
        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("confirmed");
    }

    @Test
    void aPsychiatristOfTheHospitalDecidesAndAnswersAndLeavesTheNameToTheDesk() {
        var psychiatrist = TestTokens.of(Cast.FIRST_HOSPITAL, Role.PSYCHIATRIST);
        var notice = opened(assessed(patient, 4));
        assertThat(form(Paper.transfer(psychiatrist, notice), "confirmation")).isNotNull();
        decide(psychiatrist, notice, "confirmation", confirmation()).then().statusCode(200);

        var card = card(board(psychiatrist), notice);

        assertThat(form(card, "acceptance")).isNotNull();
        assertThat(card.select("form[action$=/identity], form[action$=/cancellation]"))
                .isEmpty();
        as(psychiatrist)
                .post("/console/transfers/" + notice + "/identity")
                .then()
                .statusCode(403);
    }

    @Test
    void othersHaveNoBoard() {
        Stream.of(Role.POLICE, Role.GRID_CENTRE, Role.HEALTH_AUTHORITY, Role.OPERATOR, Role.CLINIC_SYSTEM)
                .forEach(role -> as(TestTokens.of(Cast.FIRST_HOSPITAL, role))
                        .get("/console/board")
                        .then()
                        .statusCode(403));
        as(doctor())
                .post("/console/transfers/" + UUID.randomUUID() + "/acceptance")
                .then()
                .statusCode(403);
    }

    @Test
    void theOpenBoardHearsOfAChangeAndOtherwiseNothing() {
        var transfer = confirmed(patient);
        var again = board(FIRST).getElementById("board").attr("hx-get").substring("/referral".length());
        var looks = looks();
        as(FIRST).get(again).then().statusCode(204);
        assertThat(looks()).isEqualTo(looks);

        heard(assessed(patient, 5));

        var part = as(FIRST).get(again).then().statusCode(200).extract().asString();
        assertThat(Jsoup.parse(part).getElementById("card-" + transfer).text()).contains("危险性5级");
        assertThat(part).doesNotContain("<html");
        var next = Jsoup.parse(part).getElementById("board").attr("hx-get").substring("/referral".length());
        as(FIRST).get(next).then().statusCode(204);
    }

    private static long looks() {
        return count("select count(*) from access_trail");
    }

    @Test
    void theHistoryIsPaged() {
        Cast.update("""
                insert into transfer (id, patient, assessment, version, state, area, assessing_organisation,
                    hospital, requested_at, decide_by, admitted_at, closed_at, hospital_sees_until, list_rank, list_key)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'completed', '410102001', 'other-care',
                    'other-hospital', now(), now(), now(), now(), now() + interval '1 day', 5, -n
                from generate_series(1, 60) n""");
        Cast.update("""
                insert into transfer_ground (transfer, assessment, level, since, decide_by)
                select id, assessment, 3, now(), now() from transfer where hospital = 'other-hospital' and state = 'completed'
                  and not exists (select from transfer_ground g where g.transfer = transfer.id)""");
        var other = desk(Cast.OTHER_HOSPITAL);

        var first = Paper.open(other, "/console/board?part=history");

        assertThat(first.select("article")).hasSize(50);
        var next = first.selectFirst("a[href*=cursor]").attr("href").substring("/referral".length());
        var second = Paper.open(other, next);
        assertThat(second.select("article")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(second.select("article").eachAttr("id"))
                .doesNotContainAnyElementsOf(first.select("article").eachAttr("id"));
    }

    @Test
    void anEmptyBoardSaysSo() {
        assertThat(board(desk("hospital-of-nobody")).selectFirst(".empty").text())
                .isEqualTo("现在没有待办的转诊。");
    }
}
