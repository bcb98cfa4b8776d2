package org.careline.registry.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.careline.registry.Cast;
import org.careline.registry.domain.TestNumbers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of design section 8 to what is wrong with a filing form. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class BadInputIT {

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        name,           '',                 name
        name,           ,                   name
        sex,            3,                  sex
        birthDate,      2999-01-01,         birthDate
        birthDate,      1899-12-31,         birthDate
        birthDate,      1980-02-30,         birthDate
        birthDate,      0001-01-01,         birthDate
        birthDate,      1900-01-01,         birthDate
        birthDate,      1970-01-01,         birthDate
        consentedOn,    ,                   consentedOn
        consentedOn,    1970-01-01,         consentedOn
        consentedOn,    1979-12-31,         consentedOn
        consentedOn,    2999-01-01,         consentedOn
        consentSigner,  ,                   consentSigner
        consentSigner,  ' ',                consentSigner
        consent,        not-asked,          consentedOn
        birthDate,      1980-01-01T16:00:00.000Z, birthDate
        documentType,   77,                 documentType
        documentNumber, 110105194912310020, documentNumber
        documentNumber, ,                   documentNumber
        nationality,    China,              nationality
        ethnicity,      99,                 ethnicity
        householdType,  5,                  householdType
        phone,          call me,            phone
        reportType,     3,                  reportType
        consent,        perhaps,            consent
        """)
    void aWrongFieldIsNamed(String field, @Nullable String value, String named) {
        Cast.register(Cast.doctor(), Cast.with(Cast.form(), field, value))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed"))
                .body("fields.field", hasItem(named));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        residence.area,         area,         999999
        residence.area,         area,         2303
        residence.area,         area,         230381100999
        diagnosis.disorder,     disorder,     sadness
        diagnosis.icd10,        icd10,        F31.0
        diagnosis.icd10,        icd10,        X
        diagnosis.confirmedOn,  confirmedOn,  2999-01-01
        diagnosis.confirmedOn,  confirmedOn,  1970-01-01
        diagnosis.confirmedOn,  confirmedOn,  2020-01-06T00:00:00+08:00
        diagnosis.firstOnsetOn, firstOnsetOn, 2021-01-01
        diagnosis.firstOnsetOn, firstOnsetOn, 1900-01-01
        diagnosis.confirmedOn,  confirmedOn,  0001-01-01
        diagnosis.firstOnsetOn, firstOnsetOn, 1979-12-31
        diagnosis.hospital,     hospital,     NOBODY
        guardian.phone,         phone,        ask
        guardian.standing,      standing,     angry
        """)
    void aWrongFieldOfAPartIsNamed(String path, String field, String value) {
        var part = path.split("[.]")[0];
        @SuppressWarnings("unchecked")
        var changed = new HashMap<>((Map<String, Object>) Cast.form().get(part));
        changed.put(field, value);

        Cast.register(Cast.doctor(), Cast.with(Cast.form(), part, changed))
                .then()
                .statusCode(400)
                .body("fields.field", hasItem(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"试\u0000建档", "试\u200B建档", "\u202E试建档", "\u3164", "试\n建档", "\uE000", "\uD800"})
    void aNameWithSignsNobodySeesIsNamed(String name) {
        Cast.register(Cast.doctor(), Cast.with(Cast.form(), "name", name))
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("name"));
    }

    @Test
    void theAddressOfANewFileLeadsToIt() {
        var created =
                Cast.register(Cast.doctor(), Cast.form()).then().statusCode(201).extract();

        Cast.doctor().get(created.header("Location")).then().statusCode(200).body("id", equalTo(created.path("id")));
    }

    @Test
    void whoSignsInNamesNoOtherClinician() {
        Cast.register(Cast.doctor().header("Acting-Clinician", "staff-17"), Cast.form())
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("Acting-Clinician"));
    }

    @Test
    void everyOffendingFieldIsNamedAtOnce() {
        var form = Cast.form();
        form.put("name", "");
        form.put("sex", "7");
        form.put("documentNumber", "123");
        form.put("residence", Map.of("area", "999999"));
        form.put("diagnosis", Map.of("disorder", "schizophrenia", "icd10", "F31", "confirmedOn", "2999-01-01"));

        Cast.register(Cast.doctor(), form)
                .then()
                .statusCode(400)
                .body(
                        "fields.field",
                        hasItems(
                                "name",
                                "sex",
                                "documentNumber",
                                "residence.area",
                                "diagnosis.icd10",
                                "diagnosis.confirmedOn"));
    }

    @Test
    void aMinorWithoutAGuardianIsSentBack() {
        var form = Cast.with(Cast.form(), "birthDate", "2020-01-01");

        Cast.register(Cast.doctor(), Cast.with(Cast.with(form, "guardian", null), "diagnosis", null))
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("guardian"));
    }

    @Test
    void theValueItselfIsNeverEchoed() {
        var answer = Cast.register(Cast.doctor(), Cast.with(Cast.form(), "documentNumber", "110105194912310020"));

        assertThat(answer.asString()).doesNotContain("110105194912310020").doesNotContain("试建档");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"name": "甲"
        []
        "text"
        {"birthDate": "yesterday"}
        null
        """)
    void whatIsNoFormIsMalformed(String body) {
        Cast.doctor()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/patients")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void reportTypeTwoForAnotherDisorderIsRefusedWithTheWayOut() {
        Cast.register(Cast.doctor(), Cast.with(Cast.form(), "diagnosis", Cast.diagnosis("severe-depression", "F32.2")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-registered-disorder"))
                .body("title", containsString("报告类型1"));
    }

    @Test
    void aKeyIsNeededAndMustNotBeReusedForAnotherBody() {
        var key = UUID.randomUUID().toString();

        Cast.doctor().body(Cast.form()).post("/patients").then().statusCode(400);
        Cast.doctor()
                .header("Idempotency-Key", key)
                .body(Cast.form())
                .post("/patients")
                .then()
                .statusCode(201);
        Cast.doctor()
                .header("Idempotency-Key", key)
                .body(Cast.form())
                .post("/patients")
                .then()
                .statusCode(422);
    }

    @Test
    void aResidenceInAForeignAreaIsNotThere() {
        Cast.register(Cast.doctor(), Cast.form(TestNumbers.unused(), Cast.LINSHAN))
                .then()
                .statusCode(404);
    }

    @Test
    void aStaleOrMissingVersionIsNotOverwritten() {
        var form = Cast.form();
        var id = Cast.idOf(Cast.register(Cast.doctor(), form));
        var changed = Cast.with(form, "name", "试另名");

        Cast.doctor().body(changed).put("/patients/" + id).then().statusCode(428);
        Cast.doctor()
                .header("If-Match", "\"7\"")
                .body(changed)
                .put("/patients/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void tenMegabytesAreNotRead() {
        Cast.doctor()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\":\"" + "x".repeat(10_000_000) + "\"}")
                .post("/patients")
                .then()
                .statusCode(413);
    }

    @Test
    void anExpiredTokenIsNobody() {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.expired("CARE-HL", Role.COMMUNITY_DOCTOR))
                .contentType(ContentType.JSON)
                .body(Cast.form())
                .post("/patients")
                .then()
                .statusCode(401);
    }

    @Test
    void aClinicSystemNamesTheClinicianItActsFor() {
        Cast.register(Cast.as("CARE-HL", Role.CLINIC_SYSTEM), Cast.form())
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("Acting-Clinician"));
        Cast.register(Cast.as("CARE-HL", Role.CLINIC_SYSTEM).header("Acting-Clinician", "staff-17"), Cast.form())
                .then()
                .statusCode(201);
    }

    @Test
    void anIdThatIsNoneIsNotThere() {
        Cast.doctor().get("/patients/" + UUID.randomUUID()).then().statusCode(404);
        Cast.doctor().get("/patients/one").then().statusCode(404);
    }
}
