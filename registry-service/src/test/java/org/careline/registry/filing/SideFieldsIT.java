package org.careline.registry.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.careline.registry.Cast;
import org.careline.registry.domain.CitizenId;
import org.careline.registry.domain.TestNumbers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands at the side keeps nobody from being registered: taken, tidied, shown (rules 13.1, 17.7). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class SideFieldsIT {

    @Inject
    KeysSweep sweep;

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        230381100999, 230381100
        230381777777, 230381
        230399,       2303
        999999,
        虎林,
        """)
    void aHouseholdOfAnAbolishedOrNewerDivisionIsTaken(String typed, @Nullable String known) {
        var form = Cast.with(Cast.form(), "hukou", Map.of("area", typed, "address", "虚构路二号"));

        Cast.register(Cast.doctor(), form)
                .then()
                .statusCode(201)
                .body("hukou.area", known == null ? nullValue() : equalTo(known))
                .body("hukou.typedArea", equalTo(typed))
                .body("hukou.address", equalTo("虚构路二号"))
                .body("qualityIssues", hasItem("hukou-area-to-check"));
    }

    @Test
    void aKnownHouseholdIsNoIssue() {
        Cast.register(Cast.doctor(), Cast.form())
                .then()
                .statusCode(201)
                .body("hukou.area", equalTo(Cast.HULIN_VILLAGE))
                .body("hukou.typedArea", nullValue())
                .body("qualityIssues", not(hasItem("hukou-area-to-check")));
    }

    @ParameterizedTest
    @CsvSource({"0467-5550001转8001", "0467-5550001-8001 ext 2", "13800000000（试监护）", "(0467)5550001"})
    void aPhoneWithAnExtensionOrARemarkIsTaken(String phone) {
        Cast.register(Cast.doctor(), Cast.with(Cast.form(), "phone", phone))
                .then()
                .statusCode(201)
                .body("qualityIssues", hasItem("phone-to-check"));
    }

    @Test
    void aPassportIsOnePersonsWithAndWithoutItsNationality() {
        var number = "E" + TestNumbers.unused().substring(9, 17);
        var with = document("03", number, "RUS");
        Cast.idOf(Cast.register(Cast.doctor(), with));

        Cast.register(Cast.doctor(), document("03", number, null)).then().statusCode(409);
        Cast.register(Cast.doctor(), document("03", fullWidth(number.toLowerCase()), "KOR"))
                .then()
                .statusCode(409);
    }

    @Test
    void aForeignersCardWithAWrongCheckCharacterIsNamed() {
        var body = "911840" + "19800201" + "00" + "5";
        var right = body + CitizenId.checkCharacter(body);
        var wrong = body + (right.endsWith("0") ? "1" : "0");

        Cast.register(Cast.doctor(), document("09", wrong, "RUS"))
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("documentNumber"));
        Cast.register(Cast.doctor(), document("09", right, "RUS")).then().statusCode(201);
    }

    @Test
    void aNumberInFullWidthDigitsIsTheSameNumber() {
        var number = TestNumbers.unused();

        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(fullWidth(number), Cast.HULIN)));

        Cast.doctor().get("/patients/" + id).then().body("documentNumber", equalTo(number));
        assertThat(found("documentNumber", fullWidth(number))).containsExactly(id.toString());
    }

    @Test
    void whoWasBornOnThePlaceholdersDayIsRegisteredByTheCard() {
        var born = LocalDate.of(1970, 1, 1);
        var number = TestNumbers.citizen("990007", born, 77);

        Cast.register(Cast.doctor(), Cast.with(Cast.form(number, Cast.HULIN), "birthDate", "1970-01-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void aBirthDateLeftOutIsTheCardsOrUnknown() {
        Cast.register(Cast.doctor(), Cast.with(Cast.form(), "birthDate", null))
                .then()
                .statusCode(201)
                .body("birthDate", equalTo(Cast.BORN.toString()));
        var unidentified = Cast.with(Cast.with(Cast.form(), "documentType", "99"), "documentNumber", null);
        Cast.register(Cast.doctor(), Cast.with(unidentified, "birthDate", null))
                .then()
                .statusCode(201)
                .body("birthDate", nullValue())
                .body("minor", equalTo(false))
                .body("qualityIssues", hasItem("birth-date-unknown"));
        Cast.register(Cast.doctor(), Cast.with(unidentified, "birthEstimated", true))
                .then()
                .statusCode(201)
                .body("birthEstimated", equalTo(true))
                .body("qualityIssues", hasItem("birth-date-estimated"));
    }

    @ParameterizedTest
    @CsvSource({"试名·某某", "试名•某某", "试名・某某", "试名.某某", "试 名 · 某某"})
    void aNameIsFoundWhicheverDotOrBlankWasTyped(String typed) {
        var suffix = UUID.randomUUID().toString().substring(0, 6);
        var kept = "试名‧某某" + suffix;
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(Cast.form(), "name", kept)));

        assertThat(found("name", typed + suffix)).containsExactly(id.toString());
        Cast.doctor().get("/patients/" + id).then().body("name", equalTo(kept));
    }

    @Test
    void filesOfAnEarlierReleaseGetTheirKeysAnew() throws SQLException {
        var name = "试旧·索引" + UUID.randomUUID().toString().substring(0, 6);
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(Cast.form(), "name", name)));
        run("update patient set name_index = 'old', keys_version = 1 where id = '" + id + "'");
        assertThat(found("name", name)).isEmpty();

        sweep.renew();

        assertThat(found("name", name)).containsExactly(id.toString());
        Cast.doctor().get("/patients/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void theLocationOfWhatWasRegisteredLeadsThere() {
        var registered = Cast.register(Cast.doctor(), Cast.form());

        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("CARE-HL", Role.COMMUNITY_DOCTOR))
                .get(registered.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(Cast.idOf(registered).toString()));
    }

    private static Map<String, @Nullable Object> document(String type, String number, @Nullable String nationality) {
        var form = new HashMap<>(Cast.with(Cast.form(number, Cast.HULIN), "documentType", type));
        form.put("nationality", nationality);
        return form;
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(sign -> sign > ' ' && sign <= '~' ? sign - '!' + '！' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> found(String field, String value) {
        return Cast.doctor()
                .body(Map.of(field, value))
                .post("/patients/search")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
