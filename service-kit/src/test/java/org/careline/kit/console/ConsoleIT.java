package org.careline.kit.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shell around every page, and what it does not let through. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class ConsoleIT {
    private static final String CLINIC = "console-clinic";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @BeforeAll
    static void aClinic() {
        TestDirectory.organisation(CLINIC, OrganisationKind.PRIMARY_CARE, null, "110101", "010-1");
        TestDirectory.holds(CLINIC, Duty.CARE, "110101");
    }

    private static RequestSpecification as(String role) {
        return given().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .auth()
                .oauth2(TestTokens.of(CLINIC, role))
                .accept(BROWSER);
    }

    private static RequestSpecification doctor() {
        return as(Role.COMMUNITY_DOCTOR);
    }

    private static ValidatableResponse save(String note) {
        return doctor().formParam("key", UUID.randomUUID())
                .formParam("note", note)
                .post("/console/sample")
                .then();
    }

    @Test
    void aPageIsChineseUnlessAskedOtherwise() {
        doctor().get("/console/sample")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(allOf(
                        containsString("<html lang=\"zh-CN\">"),
                        containsString("<title>随访记录</title>"),
                        containsString("今日工作"),
                        containsString("机构" + CLINIC),
                        containsString("&lt;b&gt;")));
        doctor().header("Accept-Language", "fr, en;q=0.8")
                .get("/console/sample")
                .then()
                .body(allOf(
                        containsString("<html lang=\"en\">"),
                        containsString("<title>Visit</title>"),
                        containsString("Today")));
    }

    @Test
    void theLanguageOnceChosenIsKept() {
        var chosen = doctor().header("Origin", "http://localhost:8082")
                .formParam("language", "en")
                .formParam("back", "/kit/console/sample?day=2026-11-01")
                .post("/console/language")
                .then()
                .statusCode(303)
                .header("Location", "/kit/console/sample?day=2026-11-01")
                .header("Set-Cookie", allOf(containsString("Path=/;"), containsString("HttpOnly")))
                .extract();

        doctor().cookie("careline-language", chosen.cookie("careline-language"))
                .header("Accept-Language", "zh-CN")
                .get("/console/sample")
                .then()
                .body(containsString("<title>Visit</title>"));
    }

    @Test
    void choosingALanguageLeadsNowhereElse() {
        Stream.of("https://elsewhere.test/", "//elsewhere.test/kit/console/", "/kit/console/ X: y")
                .forEach(back -> doctor().formParam("language", "en")
                        .formParam("back", back)
                        .post("/console/language")
                        .then()
                        .statusCode(303)
                        .header("Location", "/kit/console/"));
    }

    @Test
    void aPageRunsNothingOfOthersAndStaysInNoCache() {
        doctor().get("/console/sample")
                .then()
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "strict-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'; script-src 'self'; style-src 'self'"),
                                containsString("form-action 'self' http://localhost:8081 http://localhost:8082"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))));
    }

    @Test
    void aPageWithAllItNeedsIsLight() {
        var page = doctor().get("/console/sample").asString();
        var weight = Stream.of("href=\"(/kit/[^\"]+\\.css[^\"]*)\"", "src=\"(/kit/[^\"]+\\.js[^\"]*)\"")
                .map(java.util.regex.Pattern::compile)
                .flatMap(pattern -> pattern.matcher(page).results())
                .map(found -> found.group(1).substring("/kit".length()))
                .mapToInt(path ->
                        given().get(path).then().statusCode(200).extract().asByteArray().length)
                .sum();

        assertThat(weight).isGreaterThan(50_000);
        assertThat(weight + page.length()).isLessThan(150_000);
    }

    @Test
    void everyRoleHasItsHome() {
        as(Role.POLICE)
                .get("/console/")
                .then()
                .statusCode(303)
                .header("Location", "http://localhost:8083/notification/console/inbox");
        doctor().get("/console")
                .then()
                .statusCode(303)
                .header("Location", "http://localhost:8082/followup/console/today");
        as(Role.CLINIC_SYSTEM).get("/console/").then().statusCode(403);
    }

    @Test
    void aFormFromElsewhereIsNotTaken() {
        Stream.of("https://elsewhere.test", "null", "http://localhost:8082.elsewhere.test")
                .forEach(origin -> doctor().header("Origin", origin)
                        .formParam("note", "x")
                        .post("/console/sample")
                        .then()
                        .statusCode(403)
                        .body(containsString("表单不是从本系统页面提交的")));
        doctor().header("Sec-Fetch-Site", "cross-site")
                .formParam("note", "x")
                .post("/console/sample")
                .then()
                .statusCode(403);
        given().accept(BROWSER)
                .formParam("language", "en")
                .post("/console/language")
                .then()
                .statusCode(403);
    }

    @Test
    void aFormOfAnotherAccountIsNotTaken() {
        var mark = doctor().get("/console/session")
                .then()
                .statusCode(204)
                .extract()
                .header("Careline-Account");
        var form = doctor().header("Origin", "http://localhost:8081")
                .formParam("key", UUID.randomUUID())
                .formParam("note", "x");

        form.header("Careline-Account", mark).post("/console/sample").then().statusCode(303);
        doctor().header("Careline-Account", "0000000000000000")
                .formParam("note", "x")
                .post("/console/sample")
                .then()
                .statusCode(409)
                .body(containsString("另一账号"));
    }

    private static ValidatableResponse posted(String pairs, String contentType) {
        return doctor().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false))
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .header("Content-Type", contentType)
                .body(pairs)
                .post("/console/sample")
                .then();
    }

    @Test
    void aPostedFormIsPercentEncodedUtf8AndNothingElse() {
        var form = "application/x-www-form-urlencoded";

        posted("key=k&note=%", form).statusCode(400).body(containsString("data-field=\"note\""));
        posted("key=k&note=%C0%AF", form).statusCode(400).body(containsString("data-field=\"note\""));
        posted("key=k&note=%ED%A0%80", form).statusCode(400).body(containsString("data-field=\"note\""));
        posted("key=k&note=%D5%C5", form).statusCode(400).body(containsString("data-field=\"note\""));
        posted("key=k&note=a%00", form).statusCode(400).body(containsString("data-field=\"note\""));
        posted("key=k%0a&note=a", form).statusCode(400).body(containsString("data-field=\"key\""));
        posted("key=k&note=%E3%80%80", form).statusCode(400).body(containsString("data-field=\"note\""));
        posted("key=k&note=%D5%C5", form + "; charset=GBK").statusCode(415);
        posted("key=k&note=a", form + "; charset=GBK").statusCode(415);
        posted("key=k&note=%E5%BC%A0", form + "; charset=ISO-8859-1").statusCode(415);
        posted("key=" + UUID.randomUUID() + "&note=%E5%BC%A0%0D%0A%E4%B8%89", form + "; charset=UTF-8")
                .statusCode(303);
    }

    @Test
    void aFormSentTwiceCreatesOnce() throws SQLException {
        var page = doctor().get("/console/sample").asString();
        var key = page.replaceAll("(?s).*name=\"key\" value=\"([0-9a-f-]{36})\".*", "$1");
        var before = visits();

        for (var time = 0; time < 2; time++) {
            doctor().formParam("key", key)
                    .formParam("note", "twice")
                    .post("/console/sample")
                    .then()
                    .statusCode(303)
                    .header("Location", "/kit/console/sample");
        }

        assertThat(visits()).isEqualTo(before + 1);
        doctor().formParam("key", key)
                .formParam("note", "another")
                .post("/console/sample")
                .then()
                .statusCode(422)
                .body(containsString("已经提交过"));
    }

    private static int visits() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from visit")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aProblemIsAPage() {
        save("").statusCode(400)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .body(allOf(
                        containsString("有几项需要改正"),
                        containsString("data-field=\"note\">必填，不能为空。 "),
                        not(containsString("Required"))));
        save("refused").statusCode(409).body(containsString("这次随访已订正。"));
        save("gone").statusCode(404).body(containsString("没有找到，或不在您的辖区。"));
        save("stale").statusCode(412).body(containsString("已被他人更改"));
        save("bug")
                .statusCode(500)
                .body(allOf(containsString("编号"), not(containsString("张三")), not(containsString("IllegalState"))))
                .body(matchesPattern("(?s).*<code>[0-9a-f-]{36}</code>.*"));
        as(Role.POLICE).get("/console/sample").then().statusCode(403).body(containsString("您的岗位不能进行此操作"));
        doctor().get("/console/nothing").then().statusCode(404).body(containsString("没有找到"));
        doctor().delete("/console/sample").then().statusCode(405).body(containsString("请从页面上重新打开"));
    }

    @Test
    void aProblemIsInTheLanguageOfThePage() {
        doctor().header("Accept-Language", "en")
                .formParam("note", "refused")
                .post("/console/sample")
                .then()
                .statusCode(409)
                .body(containsString("<p>This visit has been corrected already.</p>"));
    }

    @Test
    void aProgramStillReadsProblemDetails() {
        given().accept("*/*")
                .auth()
                .oauth2(TestTokens.of(CLINIC, Role.COMMUNITY_DOCTOR))
                .formParam("note", "gone")
                .post("/console/sample")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-there"));
    }

    @Test
    void aSessionReachesThePagesOfItsServiceAlone() {
        var settings = ConfigProvider.getConfig();

        assertThat(settings.getValue("quarkus.oidc.console.authentication.cookie-path", String.class))
                .as("an API would take the cookie for a token")
                .isEqualTo("/kit/console");
        assertThat(settings.getValue("quarkus.oidc.application-type", String.class))
                .isEqualTo("service");
    }

    @Test
    void nobodySeesAPageWithoutSigningIn() {
        given().accept(BROWSER).get("/console/sample").then().statusCode(401);
        given().accept(BROWSER).get("/console/").then().statusCode(401);
        given().accept(BROWSER)
                .get("/console/signed-out")
                .then()
                .statusCode(200)
                .body(allOf(containsString("已退出"), not(containsString("sign-out\""))));
    }
}
