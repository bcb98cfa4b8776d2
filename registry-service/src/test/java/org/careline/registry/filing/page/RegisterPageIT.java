package org.careline.registry.filing.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.time.ClockProducer;
import org.careline.registry.Browser;
import org.careline.registry.Cast;
import org.careline.registry.domain.TestNumbers;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A patient is registered on one page. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class RegisterPageIT {
    private static final String NEW = "/console/patients/new";

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    private static Document blank() {
        return Browser.doctor().open(NEW);
    }

    private static Map<String, String> complete(String number) {
        return Browser.with(
                Browser.filled(blank()),
                "name",
                "试页面",
                "documentNumber",
                number,
                "residence.area",
                Cast.HULIN_VILLAGE,
                "residence.address",
                "虚构路三号",
                "guardian.name",
                "试监护",
                "guardian.relation",
                "父母",
                "diagnosis.disorder",
                "schizophrenia",
                "diagnosis.confirmedOn",
                "2020-05-01",
                "consent",
                "agreed",
                "consentedOn",
                "2020-06-01",
                "consentSigner",
                "试监护");
    }

    private static String id(Response registered) {
        return registered
                .then()
                .statusCode(303)
                .header("Location", matchesPattern(".*/registry/console/patients/[0-9a-f-]{36}\\?done=registered"))
                .extract()
                .header("Location")
                .replaceAll(".*/([0-9a-f-]{36})\\?.*", "$1");
    }

    @Test
    void thePageSpeaksTheReadersLanguage() {
        assertThat(blank().title()).isEqualTo("登记患者");
        assertThat(blank().select("h2").eachText()).startsWith("患者", "住在哪里");
        var english = Browser.doctor().inEnglish().open(NEW);
        assertThat(english.title()).isEqualTo("Register a patient");
        assertThat(english.select("form").text())
                .contains("Document number", "schizophrenia", "asked again every year");
    }

    @Test
    void onesOwnVillagesAreThereToTap() {
        var places = blank().select("[name=residence.area]").eachAttr("value");

        assertThat(places)
                .contains(Cast.HULIN, Cast.HULIN_VILLAGE)
                .allMatch(code -> code.isEmpty() || code.startsWith(Cast.HULIN));
    }

    @Test
    void theNumberSaysBirthDateAndSex() {
        var number = TestNumbers.unused();

        var id = id(Browser.doctor().send(NEW, complete(number)));

        Cast.doctor()
                .get("/patients/" + id)
                .then()
                .body("documentNumber", equalTo(number))
                .body("birthDate", equalTo(number.replaceAll(".{6}(.{4})(..)(..).*", "$1-$2-$3")))
                .body("sex", equalTo((number.charAt(16) - '0') % 2 == 1 ? "1" : "2"))
                .body("diagnosis.icd10", equalTo("F20"))
                .body("residence.area", equalTo(Cast.HULIN_VILLAGE))
                .body("status", equalTo("registered"));
    }

    @Test
    void sentTwiceItRegistersOnce() {
        var fields = complete(TestNumbers.unused());

        var first = id(Browser.doctor().send(NEW, fields));

        assertThat(id(Browser.doctor().send(NEW, fields))).isEqualTo(first);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedIsKept() {
        var fields = Browser.with(
                complete("110105194912310021"), "guardian.phone", "call me", "diagnosis.confirmedOn", "2020-13-01");

        var page = Browser.page(Browser.doctor()
                .send(NEW, fields)
                .then()
                .statusCode(400)
                .extract()
                .response());

        assertThat(page.selectFirst("#f-documentNumber").val()).isEqualTo("110105194912310021");
        assertThat(page.select(".field:has(#f-documentNumber) .wrong").text()).contains("校验码不符");
        assertThat(page.select(".field:has(#f-guardian-phone) .wrong").text()).contains("5位数字");
        assertThat(page.select(".field:has(#f-diagnosis-confirmedOn) .wrong").text())
                .contains("年-月-日");
        assertThat(page.select(".problem a").eachAttr("href")).contains("#f-documentNumber");
        assertThat(Browser.filled(page))
                .containsEntry("name", "试页面")
                .containsEntry("residence.area", Cast.HULIN_VILLAGE)
                .containsEntry("guardian.phone", "call me")
                .containsEntry("consent", "agreed")
                .containsEntry("key", fields.get("key"));
    }

    @Test
    void aFormPutRightIsTakenWithItsKey() {
        var fields = complete(TestNumbers.unused());
        var page = Browser.page(Browser.doctor().send(NEW, Browser.with(fields, "consent", "")));

        id(Browser.doctor().send(NEW, Browser.with(Browser.filled(page), "consent", "refused")));
    }

    @Test
    void inEnglishItIsSaidInEnglish() {
        Browser.doctor()
                .inEnglish()
                .send(NEW, Browser.with(complete(TestNumbers.unused()), "consent", ""))
                .then()
                .statusCode(400)
                .body(containsString("One field needs"))
                .body(containsString("required"));
    }

    @Test
    void nobodyIsRegisteredInAnothersArea() {
        var fields = Browser.with(complete(TestNumbers.unused()), "residence.area", Cast.LINSHAN);

        var page = Browser.page(Browser.doctor()
                .send(NEW, fields)
                .then()
                .statusCode(404)
                .extract()
                .response());

        assertThat(page.select("#f-residence-area .wrong").text()).contains("不在您的辖区");
        assertThat(page.select("[name=residence.area][checked]").val()).isEqualTo(Cast.LINSHAN);
        assertThat(page.selectFirst("#f-name").val()).isEqualTo("试页面");
    }

    @Test
    void aPlaceTypedAndNotChosenIsAskedFor() {
        var fields = Browser.with(complete(TestNumbers.unused()), "residence.area", "", "residence.area.typed", "同和");

        var page = Browser.page(Browser.doctor()
                .send(NEW, fields)
                .then()
                .statusCode(400)
                .extract()
                .response());

        assertThat(page.select("#f-residence-area .wrong").text()).contains("选一个");
        assertThat(page.select("[name=residence.area]").eachAttr("value")).contains(Cast.HULIN_VILLAGE);
        assertThat(page.selectFirst("#f-residence-area-typed").val()).isEqualTo("同和");
    }

    @Test
    void somebodyOnOnesOwnRegisterIsNamedAndTheFileCanBeOpened() {
        var number = TestNumbers.unused();
        var known = id(Browser.doctor().send(NEW, complete(number)));

        var page = Browser.page(Browser.doctor()
                .send(NEW, complete(number))
                .then()
                .statusCode(409)
                .extract()
                .response());

        assertThat(page.select(".problem").text()).contains("已在您的辖区内建档").doesNotContain(known);
        assertThat(page.select(".problem a").attr("href")).isEqualTo("/registry/console/patients/" + known);
        assertThat(page.selectFirst("#f-documentNumber").val()).isEqualTo(number);
    }

    @Test
    void somebodyKnownElsewhereIsRegisteredLikeAnybody() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctorElsewhere(), Cast.form(number, Cast.LINSHAN)));

        var known = Browser.doctor().send(NEW, complete(number));
        var unknown = Browser.doctor().send(NEW, complete(TestNumbers.unused()));

        assertThat(known.asString()).isEqualTo(unknown.asString());
        assertThat(id(known)).isNotEqualTo(id(unknown));
    }

    @Test
    void somebodyUnidentifiedIsRegisteredUnderATemporaryNumber() {
        var fields = Browser.with(
                Browser.filled(blank()), "documentType", "99", "sex", "0", "consent", "not-asked", "reportType", "1");

        var id = id(Browser.doctor().send(NEW, fields));

        Cast.doctor()
                .get("/patients/" + id)
                .then()
                .body("name", equalTo("无名氏"))
                .body("birthDate", nullValue())
                .body("temporaryNumber", startsWith("T"))
                .body("status", equalTo("pending"));
    }

    @Test
    void aMinorNeedsAGuardian() {
        var born = LocalDate.now(ClockProducer.ZONE).minusYears(10);
        var fields = Browser.with(
                complete(TestNumbers.citizen("990003", born, 21)), "guardian.name", "", "guardian.relation", "");

        var page = Browser.page(Browser.doctor()
                .send(NEW, fields)
                .then()
                .statusCode(400)
                .extract()
                .response());

        assertThat(page.select("#f-guardian .wrong").text()).contains("未成年人须填写监护人");
    }

    @Test
    void aConsentNeedsItsDayAndSigner() {
        var fields = Browser.with(complete(TestNumbers.unused()), "consentedOn", "", "consentSigner", "");

        var page = Browser.page(Browser.doctor()
                .send(NEW, fields)
                .then()
                .statusCode(400)
                .extract()
                .response());

        assertThat(page.select(".field:has(#f-consentedOn) .wrong").text()).contains("签署日期");
        assertThat(page.select(".field:has(#f-consentSigner) .wrong").text()).contains("签署人");
    }

    @Test
    void anEstimateIsMarkedAndReadAsOneOnTheFile() {
        var fields = Browser.with(
                Browser.filled(blank()),
                "documentType",
                "99",
                "birthDate",
                "1985-01-01",
                "birthEstimated",
                "true",
                "sex",
                "0",
                "consent",
                "not-asked",
                "reportType",
                "1");

        var id = id(Browser.doctor().send(NEW, fields));

        var page = Browser.doctor().open("/console/patients/" + id);
        assertThat(page.select("main").text()).contains("1985-01-01 （估计）", "岁（估计）", "出生日期为估计");
        assertThat(Browser.filled(Browser.doctor().open("/console/patients/" + id + "/correction")))
                .containsEntry("birthEstimated", "true");
    }
}
