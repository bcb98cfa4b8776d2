package org.careline.registry.filing.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.careline.kit.testing.CarelineServers;
import org.careline.registry.Browser;
import org.careline.registry.Cast;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file on a page: looked at, corrected, moved, closed by a death. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class FilePageIT {

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    private static String path(UUID id) {
        return "/console/patients/" + id;
    }

    @Test
    void theFileSaysWhoWhereAndWhatAndItsTitleNobody() {
        var id = Cast.patient();

        var page = Browser.doctor().open(path(id));

        assertThat(page.title()).isEqualTo("患者档案");
        assertThat(page.select("[data-identity]").text())
                .contains("试建档", "男", "虎林市 虎林镇 同和村委会 虚构路一号", "配偶", "精神分裂症", "F20.0", "社区管理中", "机构CARE-HL");
        assertThat(page.select("a[href^=tel:]").eachAttr("href")).contains("tel:0467-5550001", "tel:0467-5550002");
        assertThat(page.select(".actions a").first().attr("href"))
                .isEqualTo("http://localhost:8082/followup/console/patients/" + id);
        assertThat(Browser.doctor().inEnglish().open(path(id)).select("main").text())
                .contains("File of a patient", "managed in the community", "Community management");
    }

    @Test
    void whatIsMissingIsSaid() {
        var form = Cast.with(Cast.with(Cast.form(), "documentType", "99"), "documentNumber", null);
        var id = Cast.idOf(Cast.register(Cast.doctor(), form));

        var page = Browser.doctor().open(path(id));

        assertThat(page.select(".notice.amber").text()).contains("取得证件后补填号码");
        assertThat(page.select("dd.code").text()).startsWith("T");
    }

    @Test
    void aForeignFileIsNotThereOnAnyPage() {
        var id = Cast.patient();

        for (var page : new String[] {"", "/correction", "/residence", "/death", "/death/correction"}) {
            var foreign = Browser.doctorElsewhere().get(path(id) + page);
            var unknown = Browser.doctorElsewhere().get(path(UUID.randomUUID()) + page);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(Browser.page(foreign).select("main").html())
                    .isEqualTo(Browser.page(unknown).select("main").html())
                    .contains("没有找到，或不在您的辖区");
        }
        for (var page : new String[] {"/correction", "/residence", "/death", "/death/correction"}) {
            Browser.doctorElsewhere()
                    .send(path(id) + page, Map.of("version", "1"))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theCorrectionIsPrefilledAndKeepsWhatIsNotTouched() {
        var id = Cast.patient();
        var page = Browser.doctor().open(path(id) + "/correction");

        Browser.doctor()
                .send(path(id) + "/correction", Browser.with(Browser.filled(page), "guardian.phone", "0467-5550099"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/registry" + path(id) + "?done=corrected"));

        Cast.doctor()
                .get("/patients/" + id)
                .then()
                .header("ETag", Cast.BY_THE_CLOCK)
                .body("guardian.phone", equalTo("0467-5550099"))
                .body("guardian.name", equalTo("试监护"))
                .body("name", equalTo("试建档"))
                .body("diagnosis.icd10", equalTo("F20.0"))
                .body("diagnosis.hospital", equalTo("HOSPITAL"))
                .body("diagnosis.firstOnsetOn", equalTo("2019-03-01"))
                .body("ethnicity", equalTo("01"))
                .body("householdType", equalTo("2"))
                .body("hukou.address", equalTo("虚构路二号"))
                .body("residence.address", equalTo("虚构路一号"));
    }

    @Test
    void aStaleCorrectionSaysWhatChangedAndKeepsWhatWasTyped() {
        var id = Cast.patient();
        var opened = Browser.filled(Browser.doctor().open(path(id) + "/correction"));
        change(opened, id, "phone", "0467-5550077", "name", "试他人");

        var page = Browser.page(Browser.doctor()
                .send(path(id) + "/correction", Browser.with(opened, "name", "试本人", "guardian.relation", "父母"))
                .then()
                .statusCode(412)
                .extract()
                .response());

        assertThat(page.select(".problem li").eachText())
                .anySatisfy(line -> assertThat(line)
                        .contains("患者电话", "0467-5550001", "0467-5550077")
                        .doesNotContain("您填写"))
                .anySatisfy(line -> assertThat(line).contains("姓名", "试建档", "试他人", "您填写: 试本人"))
                .hasSize(2);
        var again = Browser.filled(page);
        assertThat(again)
                .containsEntry("name", "试本人")
                .containsEntry("guardian.relation", "父母")
                .containsEntry("phone", "0467-5550077")
                .containsEntry("version", Cast.versionOf(id));
        Browser.doctor().send(path(id) + "/correction", again).then().statusCode(303);
        Cast.doctor()
                .get("/patients/" + id)
                .then()
                .body("name", equalTo("试本人"))
                .body("phone", equalTo("0467-5550077"))
                .body("guardian.relation", equalTo("父母"));
    }

    private static void change(Map<String, String> opened, UUID id, String... changes) {
        Browser.doctor()
                .send(path(id) + "/correction", Browser.with(opened, changes))
                .then()
                .statusCode(303);
    }

    @Test
    void aCorrectionThatIsWrongIsShownAgain() {
        var id = Cast.patient();
        var opened = Browser.filled(Browser.doctor().open(path(id) + "/correction"));

        var page = Browser.page(Browser.doctor()
                .send(path(id) + "/correction", Browser.with(opened, "name", "", "phone", "x"))
                .then()
                .statusCode(400)
                .extract()
                .response());

        assertThat(page.select(".field:has(#f-name) .wrong").text()).isEqualTo("必填");
        assertThat(Browser.filled(page)).containsEntry("phone", "x").containsEntry("version", "1");
    }

    @Test
    void aMoveNamesWhoIsResponsibleThereBeforeItIsSaved() {
        var id = Cast.patient();
        var opened = Browser.filled(Browser.doctor().open(path(id) + "/residence"));
        var typed = Browser.with(opened, "area", Cast.LINSHAN, "address", "虚构路九号", "movedOn", "2026-02-03");

        var confirm = Browser.page(Browser.doctor()
                .send(path(id) + "/residence", typed)
                .then()
                .statusCode(200)
                .extract()
                .response());

        assertThat(confirm.select("main").text())
                .contains("中原区 林山寨街道", "不在您的辖区", "机构CARE-LS", "机构POLICE-LS", "机构GRID-LS", "机构PREVENTION-LS");
        Cast.doctor().get("/patients/" + id).then().header("ETag", "\"1\"");
        Browser.doctor()
                .send(path(id) + "/residence", Browser.with(Browser.filled(confirm), "step", "confirmed"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/registry/console/patients?done=moved-away"));
        Cast.doctor().get("/patients/" + id).then().statusCode(404);
        Cast.doctorElsewhere()
                .get("/patients/" + id)
                .then()
                .body("residence.area", equalTo(Cast.LINSHAN))
                .body("careOrganisation", equalTo("CARE-LS"));
    }

    @Test
    void aMoveWithoutAPlaceIsShownAgain() {
        var id = Cast.patient();
        var opened = Browser.filled(Browser.doctor().open(path(id) + "/residence"));

        var page = Browser.page(Browser.doctor()
                .send(path(id) + "/residence", Browser.with(opened, "address", "虚构路九号", "movedOn", "2099-01-01"))
                .then()
                .statusCode(400)
                .extract()
                .response());

        assertThat(page.select("#f-area .wrong").text()).isEqualTo("必填");
        assertThat(page.select(".field:has(#f-movedOn) .wrong").text()).contains("不能晚于今天");
        assertThat(page.selectFirst("#f-address").val()).isEqualTo("虚构路九号");
    }

    @Test
    void aDeathIsRegisteredInTwoStepsAndOnce() {
        var id = Cast.patient();
        var typed = Browser.with(
                Browser.filled(Browser.doctor().open(path(id) + "/death")),
                "diedOn",
                "2026-03-04",
                "cause",
                "accident");

        Document confirm = Browser.page(Browser.doctor()
                .send(path(id) + "/death", typed)
                .then()
                .statusCode(200)
                .extract()
                .response());

        assertThat(confirm.select("main").text()).contains("试建档", "2026-03-04", "意外", "相关单位立即收到");
        Cast.doctor().get("/patients/" + id).then().body("status", equalTo("registered"));
        var confirmed = Browser.with(Browser.filled(confirm), "step", "confirmed");
        Browser.doctor().send(path(id) + "/death", confirmed).then().statusCode(303);
        Cast.doctor()
                .get("/patients/" + id)
                .then()
                .body("status", equalTo("deceased"))
                .header("ETag", Cast.BY_THE_CLOCK);
        Browser.doctor().send(path(id) + "/death", confirmed).then().statusCode(412);
        assertThat(Browser.doctor().open(path(id)).select(".actions a").eachText())
                .doesNotContain("登记死亡", "登记迁居");
    }

    @Test
    void aStaleMoveSaysThatTheFileChanged() {
        var id = Cast.patient();
        var opened = Browser.filled(Browser.doctor().open(path(id) + "/residence"));
        change(Browser.filled(Browser.doctor().open(path(id) + "/correction")), id, "residence.address", "虚构路八号");

        var page = Browser.page(Browser.doctor()
                .send(
                        path(id) + "/residence",
                        Browser.with(opened, "area", "230381100201", "movedOn", "2026-02-03", "step", "confirmed"))
                .then()
                .statusCode(412)
                .extract()
                .response());

        assertThat(page.select(".problem li").text()).contains("虚构路一号", "虚构路八号");
        assertThat(Browser.filled(page))
                .containsEntry("area", "230381100201")
                .containsEntry("version", Cast.versionOf(id));
    }

    @Test
    void aDeathOnTheWrongFileIsTakenBackOnAPageWithAReason() {
        var id = Cast.patient();
        Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(Map.of("diedOn", "2026-03-04", "cause", "accident"))
                .post("/patients/" + id + "/death")
                .then()
                .statusCode(200);
        var file = Browser.doctor().open(path(id));
        assertThat(file.select(".actions a").eachText()).contains("更正或撤销死亡登记");
        var opened = Browser.filled(Browser.doctor().open(path(id) + "/death/correction"));
        assertThat(opened).containsEntry("diedOn", "2026-03-04").containsEntry("cause", "accident");

        var unreasoned = Browser.page(Browser.doctor()
                .send(path(id) + "/death/correction", Browser.with(opened, "step", "withdraw"))
                .then()
                .statusCode(400)
                .extract()
                .response());
        assertThat(unreasoned.select(".field:has(#f-reason) .wrong").text()).isEqualTo("必填");
        var reasoned = Browser.with(opened, "step", "withdraw", "reason", "试：登记错了档案");
        Browser.doctor()
                .send(path(id) + "/death/correction", reasoned)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/registry" + path(id) + "?done=alive"));

        Cast.doctor()
                .get("/patients/" + id)
                .then()
                .body("status", equalTo("registered"))
                .header("ETag", Cast.BY_THE_CLOCK);
        Browser.doctor().send(path(id) + "/death/correction", reasoned).then().statusCode(412);
        assertThat(Browser.doctor()
                        .open(path(id) + "?done=alive")
                        .select(".notice.green")
                        .text())
                .contains("已撤销");
    }

    @Test
    void theDayOfADeathIsCorrectedOnAPage() {
        var id = Cast.patient();
        Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(Map.of("diedOn", "2026-03-04", "cause", "accident"))
                .post("/patients/" + id + "/death")
                .then()
                .statusCode(200);
        var opened = Browser.filled(Browser.doctor().open(path(id) + "/death/correction"));

        Browser.doctor()
                .send(
                        path(id) + "/death/correction",
                        Browser.with(opened, "diedOn", "2026-03-05", "reason", "试：日期有误", "step", "correct"))
                .then()
                .statusCode(303);

        Cast.doctor().get("/patients/" + id).then().body("death.diedOn", equalTo("2026-03-05"));
    }
}
