package org.careline.kit.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each way of asking wrongly has its answer (RFC 9457). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class AnswersIT {
    private static final String FORM = """
            {"area": "110101001", "visitedOn": "2026-11-01", "level": 3, "mode": "home", "kinds": ["self"], "note": "张三"}
            """;

    private static final int CUT = -1;
    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @TestHTTPResource("/visits")
    URI visits;

    @BeforeAll
    static void aClinic() {
        TestDirectory.holds("answers-clinic", Duty.CARE, "110101");
    }

    private static RequestSpecification doctor() {
        return given().auth()
                .oauth2(TestTokens.of("answers-clinic", Role.COMMUNITY_DOCTOR))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse record(String form) {
        return doctor().header("Idempotency-Key", UUID.randomUUID())
                .body(form)
                .post("/visits")
                .then();
    }

    private static void isProblem(ValidatableResponse response, int status, String type) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", notNullValue());
    }

    @Test
    void aFormInOrderIsCreated() {
        var created = record(FORM).statusCode(201).header("ETag", "\"0\"").extract();

        doctor().get(created.header("Location")).then().statusCode(200).body("note", equalTo("张三"));
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        var response = record("{\"area\": \"张三");

        isProblem(response, 400, "malformed");
        response.body("fields.field", contains("body")).body(not(containsString("张三")));
    }

    @Test
    void eachFieldThatIsWrongIsNamed() {
        var response = record("{\"level\": 6, \"visitedOn\": \"2999-01-01\"}");

        isProblem(response, 400, "malformed");
        response.body("fields.field", contains("area", "level", "visitedOn"))
                .body("fields.message", hasItem(containsString("不能大于5")));
    }

    @Test
    void anUnknownCodeIsAnsweredWithTheCodesThereAre() {
        var response = record(FORM.replace("\"self\"", "\"zhangsan\""));

        isProblem(response, 400, "malformed");
        response.body("fields.field", contains("kinds[0]"))
                .body("fields.message", hasItem(containsString("property、others、self")))
                .body(not(containsString("zhangsan")));
    }

    @Test
    void aLevelIsNeitherAFractionNorAText() {
        isProblem(record(FORM.replace("3,", "3.5,")), 400, "malformed");
        isProblem(record(FORM.replace("3,", "\"3\",")), 400, "malformed");
    }

    @Test
    void aDateThatDoesNotExistIsNamedAndNotRepeated() {
        var response = record(FORM.replace("2026-11-01", "2026-02-30"));

        isProblem(response, 400, "malformed");
        response.body("fields.field", contains("visitedOn")).body(not(containsString("02-30")));
    }

    @Test
    void aFieldTheUseCaseFindsWrongIsNamed() {
        var response = record(FORM.replace("110101001", "999999"));

        isProblem(response, 400, "malformed");
        response.body("fields.field", contains("area"));
    }

    @Test
    void anEmptyBodyIsMalformed() {
        isProblem(record(""), 400, "malformed");
    }

    @Test
    void aMissingKeyIsMalformed() {
        var response = doctor().body(FORM).post("/visits").then();

        isProblem(response, 400, "malformed");
        response.body("fields.field", contains("Idempotency-Key"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID();
        doctor().header("Idempotency-Key", key)
                .body(FORM)
                .post("/visits")
                .then()
                .statusCode(201);

        var response = doctor().header("Idempotency-Key", key)
                .body(FORM.replace("张三", "李四"))
                .post("/visits")
                .then();

        isProblem(response, 422, "key-reused");
    }

    @Test
    void nobodyIsAskedToSignIn() {
        isProblem(given().get("/visits").then(), 401, "not-signed-in");
    }

    @Test
    void anExpiredTokenIsAskedToSignIn() {
        var token = TestTokens.expired("answers-clinic", Role.COMMUNITY_DOCTOR);

        var response = given().auth().oauth2(token).get("/visits").then();

        isProblem(response, 401, "not-signed-in");
        response.header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void aTokenForSomethingElseIsAskedToSignIn() {
        var token = TestTokens.forAnotherAudience("answers-clinic", Role.COMMUNITY_DOCTOR);

        isProblem(given().auth().oauth2(token).get("/visits").then(), 401, "not-signed-in");
    }

    @Test
    void aTokenThatIsNoneIsAskedToSignIn() {
        isProblem(given().auth().oauth2("no.token.this").get("/visits").then(), 401, "not-signed-in");
    }

    @Test
    void anotherRoleMayNot() {
        var token = TestTokens.of("answers-clinic", Role.POLICE);

        isProblem(given().auth().oauth2(token).get("/visits").then(), 403, "not-allowed");
    }

    @Test
    void notThereAndNotYoursAreTheSame() {
        var foreign = TestTokens.of("foreign-clinic", Role.COMMUNITY_DOCTOR);
        var location = record(FORM).extract().header("Location");

        var notYours = given().auth().oauth2(foreign).get(location).then();
        var notThere = given().auth()
                .oauth2(foreign)
                .get("/visits/" + UUID.randomUUID())
                .then();

        isProblem(notYours, 404, "not-there");
        isProblem(notThere, 404, "not-there");
        assertThat(notYours.extract().asString()).isEqualTo(notThere.extract().asString());
    }

    @Test
    void aRowInAForeignAreaIsRefusedByTheDatabaseAsNotThere() {
        isProblem(record(FORM.replace("110101001", "440103001")), 404, "not-there");
    }

    @Test
    void anAddressThatIsNoneIsNotThere() {
        isProblem(doctor().get("/visits/no-uuid").then(), 404, "not-there");
        isProblem(doctor().get("/nothing").then(), 404, "not-there");
    }

    @Test
    void anotherMethodIsNotAllowedHere() {
        isProblem(doctor().delete("/visits").then(), 405, "method-not-allowed");
    }

    @Test
    void whatTheRegulationForbidsIsSaidInItsWords() {
        var response =
                doctor().post("/visits/" + UUID.randomUUID() + "/correction").then();

        isProblem(response, 409, "visit-already-corrected");
        response.body("title", containsString("已订正"));
    }

    @Test
    void aStaleVersionIsRefusedAndAMissingOneAskedFor() {
        var location = record(FORM).extract().header("Location");

        isProblem(doctor().header("If-Match", "\"7\"").body(FORM).put(location).then(), 412, "stale");
        isProblem(doctor().body(FORM).put(location).then(), 428, "precondition-missing");
        doctor().header("If-Match", "\"0\"")
                .body(FORM.replace("张三", "李四"))
                .put(location)
                .then()
                .statusCode(200);
    }

    @Test
    void anotherFormatIsNotTaken() {
        var response = given().auth()
                .oauth2(TestTokens.of("answers-clinic", Role.COMMUNITY_DOCTOR))
                .contentType(ContentType.XML)
                .body("<visit/>")
                .post("/visits")
                .then();

        isProblem(response, 415, "unsupported-media-type");
    }

    @Test
    void tenMegabytesAreTurnedAwayUnread() {
        isProblem(record("x".repeat(10_000_000)), 413, "too-large");
    }

    @Test
    void aBodyOfUnknownLengthIsTurnedAwayWhenItGrowsTooLarge() throws Exception {
        var body = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(" ".repeat(1_000_000).getBytes(US_ASCII)));
        var request = HttpRequest.newBuilder(visits)
                .header("Authorization", "Bearer " + TestTokens.of("answers-clinic", Role.COMMUNITY_DOCTOR))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(statusOrCut(client, request)).isIn(413, CUT);
        }
    }

    /** The answer may be overtaken by the cut connection while the sender still writes. */
    private static int statusOrCut(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return CUT;
        }
    }

    @Test
    void aBugIsAnsweredWithAnIdAndNothingElse() {
        var response = doctor().queryParam("name", "张三").get("/visits/bug").then();

        isProblem(response, 500, "bug");
        response.body("id", matchesPattern("[0-9a-f-]{36}")).body(not(containsString("张三")));
    }

    private static ValidatableResponse sent(byte[] body, String contentType) throws Exception {
        return given().config(RAW)
                .auth()
                .oauth2(TestTokens.of("answers-clinic", Role.COMMUNITY_DOCTOR))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Content-Type", contentType)
                .body(body)
                .post("/visits")
                .then();
    }

    private static void namesField(ValidatableResponse response, String field) {
        isProblem(response, 400, "malformed");
        response.body("fields.field", contains(field));
    }

    @Test
    void theSameMemberTwiceIsNamed() {
        namesField(record(FORM.replace("\"level\": 3", "\"level\": 4, \"level\": 1")), "level");
    }

    @Test
    void aDateIsNoMomentAndSaysWhatIsExpected() {
        var response = record(FORM.replace("2026-11-01", "2026-10-31T16:00:00.000Z"));

        namesField(response, "visitedOn");
        response.body("fields.message", hasItem(containsString("YYYY-MM-DD")));
    }

    @Test
    void aNulOrASignNobodySeesIsNamed() {
        namesField(record(FORM.replace("张三", "张\\u0000三")), "note");
        namesField(record(FORM.replace("张三", "张\u202E三")), "note");
        namesField(record(FORM.replace("张三", "张\\ud800")), "note");
    }

    @Test
    void whatIsNestedWithoutEndOrHasDigitsWithoutEndIsMalformed() {
        isProblem(record(FORM.replace("\"self\"", "[".repeat(100) + "]".repeat(100))), 400, "malformed");
        isProblem(record(FORM.replace("3,", "3" + "0".repeat(400) + ",")), 400, "malformed");
    }

    @Test
    void anotherCharsetIsNotTaken() throws Exception {
        isProblem(sent(FORM.getBytes("GBK"), "application/json; charset=GBK"), 415, "unsupported-media-type");
        isProblem(sent(FORM.getBytes(UTF_8), "application/json; charset=gbk"), 415, "unsupported-media-type");
        isProblem(sent(FORM.getBytes(UTF_8), "application/json; charset=nowhere"), 415, "unsupported-media-type");
        sent(FORM.getBytes(UTF_8), "application/json; charset=\"utf-8\"").statusCode(201);
    }

    @Test
    void damagedUtf8IsMalformed() throws Exception {
        namesField(sent(FORM.getBytes("GBK"), "application/json"), "body");
        namesField(sent(FORM.getBytes("UTF-16LE"), "application/json"), "body");
        namesField(sent(overlong(), "application/json"), "body");
    }

    /** A slash in two octets, which no writer of UTF-8 makes. */
    private static byte[] overlong() {
        var latin = FORM.replace("张三", "\u00C0\u00AF");
        return latin.getBytes(ISO_8859_1);
    }

    @Test
    void aMarkOfTheByteOrderIsPassedOver() throws Exception {
        sent(("\uFEFF" + FORM).getBytes(UTF_8), "application/json").statusCode(201);
    }

    @Test
    void anAddressWithSignsThatAreNoneIsNotThere() {
        isProblem(doctor().urlEncodingEnabled(false).get("/visits/%00").then(), 404, "not-there");
        isProblem(doctor().urlEncodingEnabled(false).get("/visits/bug?name=%ff").then(), 400, "malformed");
        isProblem(
                doctor().urlEncodingEnabled(false).get("/visits/bug?name=a%00").then(), 400, "malformed");
    }

    @Test
    void aStarAndAListNameThePresentVersion() {
        var location = record(FORM).extract().header("Location");

        doctor().header("If-Match", "*").body(FORM).put(location).then().statusCode(200);
        isProblem(
                doctor().header("If-Match", "W/\"0\"").body(FORM).put(location).then(), 412, "stale");
        doctor().header("If-Match", "\"8\"")
                .header("If-Match", "\"9\", \"0\"")
                .body(FORM)
                .put(location)
                .then()
                .statusCode(200);
    }

    @Test
    void aClinicSystemNamesItsClinicianWithAllItAsks() {
        isProblem(clinic(null).body(FORM).post("/visits").then(), 400, "malformed");
        isProblem(clinic(null).get("/visits").then(), 400, "malformed");
        isProblem(clinic("").get("/visits").then(), 400, "malformed");
        isProblem(clinic("%20").get("/visits").then(), 400, "malformed");
        isProblem(clinic("%E2%80%8B").get("/visits").then(), 400, "malformed");
        isProblem(clinic("%C0%AF").get("/visits").then(), 400, "malformed");
        isProblem(clinic("\u00E5\u00BC\u00A0").get("/visits").then(), 400, "malformed");
        isProblem(clinic("x".repeat(65)).get("/visits").then(), 400, "malformed");
        isProblem(clinic("a").header("Acting-Clinician", "b").get("/visits").then(), 400, "malformed");
        clinic("%E5%BC%A0%20staff-17").get("/visits").then().statusCode(200);
    }

    @Test
    void whoSignsInNamesNobodyElse() {
        var response =
                doctor().header("Acting-Clinician", "staff-17").get("/visits").then();

        namesField(response, "Acting-Clinician");
    }

    private static RequestSpecification clinic(String actingClinician) {
        var request = given().auth()
                .oauth2(TestTokens.of("answers-clinic", Role.CLINIC_SYSTEM))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
        return actingClinician == null ? request : request.header("Acting-Clinician", actingClinician);
    }
}
