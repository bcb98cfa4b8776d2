package org.careline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.referral.Cast.assessed;
import static org.careline.referral.Cast.confirmed;
import static org.careline.referral.Cast.count;
import static org.careline.referral.Cast.decide;
import static org.careline.referral.Cast.desk;
import static org.careline.referral.Cast.doctor;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.time.ClockProducer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Doctor and prevention institution decide from their board (rules 7, 17.6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
@WithTestResource(FakePeers.class)
class DoctorPageIT {
    private static final String PREVENTION = TestTokens.of(Cast.PREVENTION, Role.PREVENTION_INSTITUTION);

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

    private static Element confirmForm(UUID transfer) {
        return form(Paper.transfer(doctor(), transfer), "confirmation");
    }

    private static String[] facts(String... more) {
        var facts = new String[] {
            "kinds", "others", "legalGround", "danger-to-others", "guardianWord", "refuses", "escort", "police"
        };
        var all = java.util.Arrays.copyOf(facts, facts.length + more.length);
        System.arraycopy(more, 0, all, facts.length, more.length);
        return all;
    }

    @Test
    void whatAwaitsADecisionIsOnTheBoardByName() {
        var transfer = opened(assessed(patient, 4));

        var board = board(doctor());

        var card = card(board, transfer);
        assertThat(card.selectFirst(".title").text()).isEqualTo(FakePeers.nameOf(patient));
        assertThat(card.closest("section").selectFirst("h2").text()).startsWith("等您决定");
        assertThat(card.text()).contains("机构" + Cast.FIRST_HOSPITAL, "请在此前决定");
        assertThat(card.select("a[href$=/console/transfers/" + transfer + "].main"))
                .hasSize(1);
        assertThat(board.title()).doesNotContain(FakePeers.nameOf(patient));
        assertThat(board.getElementById("board").hasAttr("data-watched")).isFalse();
    }

    @Test
    void whenTheRegisterIsAwayNumbersStandForNames() {
        var transfer = opened(assessed(patient, 4));
        FakePeers.away(true);

        var board = board(doctor());

        assertThat(card(board, transfer).selectFirst(".title").text())
                .isEqualTo("转诊 " + transfer.toString().substring(30));
        assertThat(board.text()).contains("登记系统暂时没有应答");
    }

    @Test
    void confirmedOnThePageItGoesToTheHospitalOnDuty() {
        var transfer = opened(assessed(patient, 4));

        send(doctor(), confirmForm(transfer), facts("physicalState", " 发热 "))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/transfers/" + transfer));

        var view = seen(doctor(), transfer);
        assertThat(view.getString("state")).isEqualTo("confirmed");
        assertThat(view.getString("hospital")).isEqualTo(Cast.FIRST_HOSPITAL);
        assertThat(view.getString("confirmation.physicalState")).isEqualTo("发热");
        assertThat(view.getString("confirmation.guardianWord")).isEqualTo("refuses");
        assertThat(Paper.transfer(doctor(), transfer).text()).contains("待医院答复", "确认转诊", "机构" + Cast.CARE);
        assertThat(told(patient, 2)).containsExactly("transfer-requested", "transfer-confirmed");
    }

    @Test
    void anotherHospitalCanBeChosen() {
        var transfer = opened(assessed(patient, 4));
        var form = confirmForm(transfer);
        assertThat(form.select("select[name=hospital] option").eachAttr("value"))
                .startsWith("", Cast.FIRST_HOSPITAL, Cast.SECOND_HOSPITAL);

        send(doctor(), form, facts("hospital", Cast.SECOND_HOSPITAL)).then().statusCode(303);

        assertThat(seen(doctor(), transfer).getString("hospital")).isEqualTo(Cast.SECOND_HOSPITAL);
    }

    @Test
    void whatIsMissingOrAgainstTheLawIsSaidAndNothingIsSent() {
        var transfer = opened(assessed(patient, 4));
        var form = confirmForm(transfer);
        assertThat(form.select("input[name=kinds][checked]").eachAttr("value")).containsExactly("others");
        form.select("input[name=kinds]").removeAttr("checked");

        send(doctor(), form).then().statusCode(400).body(containsString("data-field=\"legalGround\""));
        send(doctor(), form, "legalGround", "voluntary", "guardianWord", "agrees", "escort", "family")
                .then()
                .statusCode(400)
                .body(containsString("data-field=\"kinds\""));
        send(
                        doctor(),
                        form,
                        "kinds",
                        "self",
                        "legalGround",
                        "danger-to-self",
                        "guardianWord",
                        "refuses",
                        "escort",
                        "family")
                .then()
                .statusCode(409)
                .body(containsString("须经监护人同意"));
        send(doctor(), form, facts("hospital", "no-such-hospital"))
                .then()
                .statusCode(400)
                .body(containsString("data-field=\"hospital\""));

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("awaiting-decision");
    }

    @Test
    void aFormSentTwiceIsTakenOnce() {
        var transfer = opened(assessed(patient, 4));
        var form = confirmForm(transfer);

        send(doctor(), form, facts()).then().statusCode(303);
        send(doctor(), form, facts()).then().statusCode(412).body(containsString("确认转诊"));

        assertThat(count("select count(*) from transfer_step where what = 'confirmed' and transfer = '" + transfer
                        + "'"))
                .isEqualTo(1);
        assertThat(told(patient, 2)).containsExactly("transfer-requested", "transfer-confirmed");
    }

    @Test
    void stoodDownInTwoTaps() {
        var transfer = opened(assessed(patient, 3));
        var form = form(card(board(doctor()), transfer), "stand-down");
        assertThat(taps(form.selectFirst("button[value=treated-at-home]"))).isEqualTo(2);

        send(doctor(), form, "reason", "treated-at-home").then().statusCode(303);

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("stood-down");
        var page = Paper.transfer(doctor(), transfer);
        assertThat(page.text()).contains("居家治疗", "现在没有要您办理的事");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void notPlacedStandsOnTopInRedAndIsSentAgainWithWhatWasConfirmed() {
        var transfer = confirmed(patient);
        for (var hospital : new String[] {Cast.FIRST_HOSPITAL, Cast.SECOND_HOSPITAL}) {
            decide(desk(hospital), transfer, "decline", Map.of("reason", "no-bed"));
        }
        var board = board(PREVENTION);
        assertThat(board.selectFirst("#board h2").text()).startsWith("未落实收治医院");
        assertThat(board.selectFirst("article").hasClass("red")).isTrue();
        assertThat(card(board, transfer).select("a.button.main").text()).isEqualTo("另选医院");
        var form = form(Paper.transfer(PREVENTION, transfer), "confirmation");
        assertThat(form.select("input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("others", "danger-to-others", "agrees", "police");
        assertThat(form.selectFirst("textarea").text()).isEqualTo("外伤已包扎");

        send(PREVENTION, form).then().statusCode(409).body(containsString("没有其他定点医院可送"));
        send(PREVENTION, form, "hospital", Cast.FIRST_HOSPITAL).then().statusCode(303);

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("confirmed");
        assertThat(Paper.transfer(PREVENTION, transfer).text()).contains("没有床位", "机构" + Cast.SECOND_HOSPITAL);
    }

    @Test
    void cancelledInTwoTaps() {
        var transfer = confirmed(patient);
        var form = form(card(board(PREVENTION), transfer), "cancellation");
        assertThat(taps(form.selectFirst("button[value=patient-not-found]"))).isEqualTo(2);

        send(PREVENTION, form, "reason", "patient-not-found").then().statusCode(303);

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("cancelled");
        assertThat(card(Paper.open(PREVENTION, "/console/board?part=history"), transfer)
                        .text())
                .contains("已取消");
    }

    @Test
    void onlyTheDoctorTakesBack() {
        var transfer = confirmed(patient);
        var desk = desk(Cast.FIRST_HOSPITAL);
        var admitted = Map.<String, Object>of(
                "admittedAt", OffsetDateTime.now(ClockProducer.ZONE).toString());
        var discharged = Map.<String, Object>of(
                "dischargedAt", OffsetDateTime.now(ClockProducer.ZONE).toString());
        decide(desk, transfer, "acceptance", Map.of()).then().statusCode(200);
        decide(desk, transfer, "admission", admitted).then().statusCode(200);
        decide(desk, transfer, "discharge", discharged).then().statusCode(200);

        assertThat(card(board(PREVENTION), transfer).select("form")).isEmpty();
        assertThat(form(card(board(doctor()), transfer), "completion")).isNotNull();
        as(PREVENTION)
                .post("/console/transfers/" + transfer + "/completion")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsOverIsSaidToBeOver() {
        var transfer = confirmed(patient);
        var cancel = form(card(board(doctor()), transfer), "cancellation");
        decide(PREVENTION, transfer, "cancellation", Map.of("reason", "patient-not-found"))
                .then()
                .statusCode(200);

        var stale = send(doctor(), cancel, "reason", "treated-elsewhere")
                .then()
                .statusCode(412)
                .extract()
                .asString();

        assertThat(Jsoup.parse(stale).select(".problem").text()).contains("取消", "没有找到患者", "不能再办理");
        assertThat(Jsoup.parse(stale).select(".problem input")).isEmpty();
    }

    @Test
    void whereThePersonIsAndAWeaponStandOnTheCardOfBothSides() {
        var told = assessed(patient, 4);
        var transfer = opened(Cast.like(told, 4, told.kinds(), told.visitedOn(), "230381101205", true));

        for (var token : List.of(doctor(), desk(Cast.FIRST_HOSPITAL))) {
            assertThat(card(board(token), transfer).text()).contains("不在家", "现在所在地", "有持械情况", "针对他人");
        }
    }

    @Test
    void theFamilysWordIsReviewedBySomebodyElseOnThePage() {
        var second = TestTokens.another("second-person", Cast.PREVENTION, Role.PREVENTION_INSTITUTION);
        var transfer = opened(assessed(patient, 5));
        var down = form(Paper.transfer(doctor(), transfer), "stand-down");
        send(doctor(), down, "reason", "family-declines").then().statusCode(409).body(containsString("先告知公安机关"));

        send(doctor(), down, "reason", "family-declines", "policeInformed", "true", "note", "家属愿意看护")
                .then()
                .statusCode(303);
        var page = Paper.transfer(second, transfer);
        assertThat(page.text()).contains("待精防机构或精神科医生另一人复核", "家属愿意看护");
        send(second, form(page, "stand-down-review"), "approved", "true").then().statusCode(303);

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("stood-down");
    }

    @Test
    void theDoctorOfAnotherTownFindsNothing() {
        var transfer = opened(assessed(patient, 4));
        var other = TestTokens.of(Cast.OTHER_CARE, Role.COMMUNITY_DOCTOR);

        assertThat(board(other).getElementById("card-" + transfer)).isNull();
        as(other).get("/console/transfers/" + transfer).then().statusCode(404);
        as(other)
                .formParam("version", "1")
                .formParam("reason", "treated-at-home")
                .post("/console/transfers/" + transfer + "/stand-down")
                .then()
                .statusCode(404);
    }
}
