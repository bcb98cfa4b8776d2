package org.careline.registry.directory.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.careline.events.OrganisationKind;
import org.careline.events.Topic;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;
import org.careline.registry.Browser;
import org.careline.registry.Cast;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The administrator's pages: the tree of areas, who has which duty, the bodies themselves. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class DirectoryPageIT {
    private static final LocalDate TODAY = LocalDate.now(ClockProducer.ZONE);
    private static final String TREE = "/console/directory";
    private static final String NEW = "/console/new-organisation";

    @BeforeAll
    static void directory() {
        Cast.enter();
        TestDirectory.organisation("STATION-A", OrganisationKind.POLICE_STATION, "BUREAU-HL", "230381500", "0467-5");
        TestDirectory.organisation("STATION-B", OrganisationKind.POLICE_STATION, "BUREAU-HL", "230381500", "0467-6");
    }

    private static Document answer(Response response, int status) {
        return Browser.page(response.then().statusCode(status).extract().response());
    }

    private static String duty(String area) {
        return TREE + "/areas/" + area + "/police";
    }

    private static Map<String, String> opened(String area) {
        return Browser.filled(Browser.health().open(duty(area)));
    }

    /** What was proposed on one screen is confirmed on another person's. */
    private static void confirmed(Response proposed) {
        var where = proposed.then()
                .statusCode(303)
                .header("Location", endsWith("?done=proposed"))
                .extract()
                .header("Location")
                .replace("/registry", "");
        var page = Browser.secondOfHealth().open(where.replace("?done=proposed", ""));
        var action = page.selectFirst("main form").attr("action").replace("/registry", "");
        assertThat(action).endsWith("/confirmation");
        Browser.secondOfHealth()
                .send(action, Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=confirmed"));
    }

    @Test
    void theTreeOpensLevelByLevel() {
        var top = Browser.health().open(TREE);
        var below = Browser.health().open(TREE + "/below/230381");

        assertThat(top.select("summary").text()).contains("虎林市", "230381");
        assertThat(top.select("summary .red"))
                .as("people are placed by township: above it none is missing")
                .isEmpty();
        assertThat(top.select("details").attr("hx-get")).isEqualTo("/registry/console/directory/below/230381");
        assertThat(below.select("details:has(summary:contains(230381100)) dd").eachText())
                .anyMatch(line -> line.contains("机构POLICE-HL"))
                .anyMatch(line -> line.contains("机构PREVENTION-HL") && line.contains("沿用上级"));
        assertThat(below.select("summary:contains(230381502) .red").eachText()).contains("公安空缺", "网格空缺");
        assertThat(Browser.health().inEnglish().open(TREE).title()).isEqualTo("Organisations and jurisdictions");
    }

    @Test
    void whatIsNotGovernedIsNotThere() {
        for (var area : new String[] {"410102", "23", "999999", "230381999"}) {
            Browser.health().get(TREE + "/areas/" + area).then().statusCode(404);
            Browser.health().get(duty(area)).then().statusCode(404);
            Browser.health().send(duty(area), Map.of("version", "0")).then().statusCode(404);
        }
        Browser.health().get(TREE + "/areas/230381500/nothing").then().statusCode(404);
        Browser.health().get(TREE + "/below/410102").then().statusCode(404);
        Browser.health().get("/console/organisations/CARE-LS").then().statusCode(404);
    }

    @Test
    void aHolderIsAppointedAndAnotherAddedLater() {
        var area = "230381501";
        var fields = Browser.with(opened(area), "holders[0].organisation", "STATION-A");

        confirmed(Browser.health().send(duty(area), fields));

        var second = Browser.with(
                opened(area),
                "holders[0].to",
                TODAY.plusDays(30).toString(),
                "holders[1].organisation",
                "STATION-B",
                "holders[1].rank",
                "1",
                "holders[1].from",
                TODAY.plusDays(30).toString());
        confirmed(Browser.health().send(duty(area), second));
        var page = Browser.health().open(TREE + "/areas/" + area);
        assertThat(page.select("section:has(h2:contains(公安)) details li").eachText())
                .anyMatch(line -> line.contains("机构STATION-A")
                        && line.contains("现任")
                        && line.contains(TODAY + " – " + TODAY.plusDays(30)))
                .anyMatch(line -> line.contains("机构STATION-B") && line.contains("将开始"));
        Cast.doctor()
                .get("/jurisdictions/police/" + area)
                .then()
                .body("holders.organisation", hasItems("STATION-A", "STATION-B"));
    }

    @Test
    void sentTwiceItIsProposedOnce() {
        var area = "230381503";
        var fields = Browser.with(opened(area), "holders[0].organisation", "STATION-A");

        var once = Browser.health().send(duty(area), fields);
        var twice = Browser.health().send(duty(area), fields);

        assertThat(once.header("Location")).isEqualTo(twice.header("Location"));
        var waiting = Browser.secondOfHealth()
                .open(TREE + "/areas/" + area)
                .select("section:has(h2:contains(公安)) a:contains(有变更待确认)");
        assertThat(once.header("Location")).startsWith(waiting.attr("href")).contains("/duty-proposals/");
        assertThat(waiting).hasSize(1);
        confirmed(once);
        assertThat(TestTopics.awaitTold(Topic.JURISDICTIONS, "police:" + area, 1))
                .hasSize(1);
    }

    @Test
    void wrongRowsAreShownAgainBesideTheirFields() {
        var area = "230381504";
        var fields = Browser.with(
                opened(area),
                "rows",
                "2",
                "holders[0].organisation",
                "GRID-HL",
                "holders[1].organisation",
                "STATION-A",
                "holders[1].rank",
                "2",
                "holders[1].from",
                "2026-05-01",
                "holders[1].to",
                "2026-04-01");

        var page = answer(Browser.health().send(duty(area), fields), 400);

        assertThat(page.select(".field:has(#f-holders-1-to) .wrong").text()).contains("日期先后不符");
        assertThat(page.select("[name=holders[1].organisation][checked]").val()).isEqualTo("STATION-A");
        var kind = answer(Browser.health().send(duty(area), Browser.with(fields, "holders[1].to", "")), 400);
        assertThat(kind.select("#f-holders-0-organisation .wrong").text()).contains("不能承担此职责");
    }

    @Test
    void nobodyAccountableIsRefusedAndTheRowsAreKept() {
        var area = "230381504";
        var fields = Browser.with(opened(area), "holders[0].organisation", "STATION-A", "holders[0].rank", "2");

        var page = answer(Browser.health().send(duty(area), fields), 409);

        assertThat(page.select(".problem").text()).contains("顺位为1的责任单位");
        assertThat(page.selectFirst("[name=holders[0].rank]").val()).isEqualTo("2");
    }

    @Test
    void whoWasOvertakenIsToldByWhat() {
        var area = "230381505";
        var early = opened(area);
        confirmed(Browser.health().send(duty(area), Browser.with(early, "holders[0].organisation", "STATION-A")));

        var page = answer(
                Browser.health().send(duty(area), Browser.with(early, "holders[0].organisation", "STATION-B")), 412);

        assertThat(page.select(".problem").text()).contains("责任单位", "机构STATION-A #1 " + TODAY);
        assertThat(page.select("[name=holders[0].organisation][checked]").val()).isEqualTo("STATION-B");
        confirmed(Browser.health().send(duty(area), Browser.filled(page)));
        assertThat(TestTopics.awaitTold(Topic.JURISDICTIONS, "police:" + area, 2))
                .hasSize(2);
    }

    @Test
    void anOrganisationIsAddedAndChanged() {
        var code = "PAGE-" + UUID.randomUUID().toString().substring(0, 8);
        var fields = Browser.with(
                Browser.filled(Browser.health().open(NEW)),
                "code",
                code,
                "name",
                "试派出所",
                "kind",
                "police-station",
                "area",
                "230381500",
                "parent",
                "BUREAU-HL",
                "dutyPhone",
                "0467-0000-119");

        Browser.health().send(NEW, fields).then().statusCode(303);
        Browser.health().send(NEW, fields).then().statusCode(303);

        Cast.doctor()
                .get("/organisations/" + code)
                .then()
                .body("version", greaterThan(1L))
                .body("parent", equalTo("BUREAU-HL"));
        assertThat(Browser.health()
                        .open("/console/organisations?name=" + code)
                        .select("tbody tr")
                        .text())
                .contains("试派出所", "派出所", "机构BUREAU-HL", "虎林市 八五〇农场", "0467-0000-119");
        var page = "/console/organisations/" + code;
        var opened = Browser.filled(Browser.health().open(page));
        Browser.health()
                .send(page, Browser.with(opened, "dutyPhone", "0467-0000-120"))
                .then()
                .statusCode(303);
        var stale = answer(Browser.health().send(page, Browser.with(opened, "name", "试派出所二")), 412);
        assertThat(stale.select(".problem li").text()).contains("值班电话", "0467-0000-119", "0467-0000-120");
        assertThat(Browser.filled(stale)).containsEntry("name", "试派出所二").containsEntry("dutyPhone", "0467-0000-120");
    }

    @Test
    void aWrongOrganisationIsShownAgain() {
        var fields = Browser.with(
                Browser.filled(Browser.health().open(NEW)),
                "code",
                "CARE-HL",
                "name",
                "试",
                "kind",
                "primary-care",
                "area",
                "230381500");

        assertThat(answer(Browser.health().send(NEW, fields), 400)
                        .select(".field:has(#f-code) .wrong")
                        .text())
                .contains("已有机构使用此代码");
        var elsewhere =
                answer(Browser.health().send(NEW, Browser.with(fields, "code", "PAGE-LS", "area", Cast.LINSHAN)), 404);
        assertThat(elsewhere.select("#f-area .wrong").text()).contains("不在您管理的地区");
        var wrong = answer(
                Browser.health().send(NEW, Browser.with(fields, "code", "两个字", "name", "", "dutyPhone", "x")), 400);
        assertThat(wrong.select(".wrong").eachText()).hasSize(3);
        assertThat(wrong.select(".problem a").eachText()).contains("机构名称", "机构代码", "值班电话");
        Cast.doctor().get("/organisations/PAGE-LS").then().statusCode(404);
    }

    @Test
    void oneThatWouldStandAboveItselfIsRefused() {
        var page = "/console/organisations/BUREAU-HL";
        var opened = Browser.filled(Browser.health().open(page));

        var refused = answer(Browser.health().send(page, Browser.with(opened, "parent", "POLICE-HL")), 409);

        assertThat(refused.select(".problem").text()).contains("上级单位不能是本单位或其下级");
    }
}
