package org.careline.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.registry.Cast;
import org.careline.registry.domain.TestNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules 17.4: a clinic's system sees those its clinic registered or treats, a narrowed account its own villages. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class WhoSeesWhomIT {
    private static final String OTHER_VILLAGE = "230381100201";

    @BeforeAll
    static void directory() {
        Cast.enter();
        TestDirectory.organisation("CLINIC-HL", OrganisationKind.CLINIC, null, Cast.HULIN, "0467-0000-006");
    }

    @Test
    void aClinicSystemReadsWhatItsClinicRegisteredAndNotTheWholeArea() {
        var own = Cast.idOf(Cast.register(clinic(), Cast.form()));
        var preventions = Cast.idOf(Cast.register(Cast.prevention(), Cast.form()));

        clinic().get("/patients/" + own).then().statusCode(200);
        clinic().get("/patients/" + preventions).then().statusCode(404);
        Cast.doctor().get("/patients/" + preventions).then().statusCode(200);
        assertThat(summaries(clinic(), own, preventions)).containsExactly(own.toString());
        assertThat(listed(clinic())).contains(own.toString()).doesNotContain(preventions.toString());
        assertThat(listed(Cast.doctor())).contains(own.toString(), preventions.toString());
    }

    @Test
    void aClinicSystemChangesNobodyElsesFile() {
        var id = Cast.idOf(Cast.register(Cast.prevention(), Cast.form()));
        var death = Map.of("diedOn", "2026-11-02", "cause", "accident");

        clinic().header("If-Match", "\"1\"")
                .body(Cast.form())
                .put("/patients/" + id)
                .then()
                .statusCode(404);
        clinic().header("If-Match", "\"1\"")
                .body(death)
                .post("/patients/" + id + "/death")
                .then()
                .statusCode(404);
        clinic().header("If-Match", "\"1\"")
                .body(Map.of("area", OTHER_VILLAGE, "movedOn", "2026-11-01"))
                .post("/patients/" + id + "/residence")
                .then()
                .statusCode(404);
    }

    @Test
    void aClinicSystemReadsWhomItsClinicTreats() {
        var form = Cast.form();
        @SuppressWarnings("unchecked")
        var diagnosis = new HashMap<>((Map<String, Object>) form.get("diagnosis"));
        diagnosis.put("hospital", "CARE-HL");
        var treated = Cast.idOf(Cast.register(Cast.prevention(), Cast.with(form, "diagnosis", diagnosis)));

        clinic().get("/patients/" + treated).then().statusCode(200);
    }

    @Test
    void aNumberKnownToOthersInTheAreaAnswersAClinicSystemLikeAnyOther() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.prevention(), Cast.form(number, Cast.HULIN)));

        Cast.register(clinic(), Cast.form(number, Cast.HULIN)).then().statusCode(201);
    }

    @Test
    void aNarrowedAccountFindsItsOwnVillagesAloneWhicheverWay() {
        var number = TestNumbers.unused();
        var own = Cast.patient();
        var other = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, OTHER_VILLAGE)));

        villageDoctor().get("/patients/" + own).then().statusCode(200);
        villageDoctor().get("/patients/" + other).then().statusCode(404);
        assertThat(listed(villageDoctor())).contains(own.toString()).doesNotContain(other.toString());
        assertThat(summaries(villageDoctor(), own, other)).containsExactly(own.toString());
        List<String> found = villageDoctor()
                .body(Map.of("documentNumber", number))
                .post("/patients/search")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        assertThat(found).isEmpty();
        Cast.register(villageDoctor(), Cast.form(TestNumbers.unused(), OTHER_VILLAGE))
                .then()
                .statusCode(404);
    }

    @Test
    void ofThoseWithoutAKnownResidenceANarrowedAccountSeesWhomItRegistered() {
        var unplaced = Cast.with(Cast.form(), "residence", null);
        var colleagues = Cast.idOf(Cast.register(Cast.doctor(), unplaced));

        var own = Cast.idOf(Cast.register(villageDoctor(), Cast.with(Cast.form(), "residence", null)));

        villageDoctor().get("/patients/" + own).then().statusCode(200);
        villageDoctor().get("/patients/" + colleagues).then().statusCode(404);
        assertThat(listed(villageDoctor())).contains(own.toString()).doesNotContain(colleagues.toString());
        Cast.doctor().get("/patients/" + own).then().statusCode(200);
    }

    @Test
    void aNarrowedPreventionAccountReviewsItsPartAlone() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctorElsewhere(), Cast.form(number, Cast.LINSHAN)));
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, OTHER_VILLAGE)));

        assertThat(reviewed(as("PREVENTION-HL", Cast.HULIN_VILLAGE, Role.PREVENTION_INSTITUTION)))
                .doesNotContain(id.toString());
        assertThat(reviewed(as("PREVENTION-HL", OTHER_VILLAGE, Role.PREVENTION_INSTITUTION)))
                .contains(id.toString());
    }

    @Test
    void aNameSearchLeavesAMarkThatNamesNobody() throws SQLException {
        var name = "试痕迹" + UUID.randomUUID().toString().substring(0, 6);
        var before = count("action = 'patients-searched' and reason is not null");

        Cast.doctor().body(Map.of("name", name)).post("/patients/search").then().statusCode(200);
        Cast.doctor().body(Map.of("name", name)).post("/patients/search").then().statusCode(200);

        assertThat(count("action = 'patients-searched' and reason is not null")).isEqualTo(before + 2);
    }

    @Test
    void aRefusedLookIsOnTheTrailAndCountedByAccount() throws SQLException {
        var id = Cast.patient();
        var before = refused();

        Cast.doctorElsewhere().get("/patients/" + id).then().statusCode(404);
        Cast.doctorElsewhere().get("/patients/" + id).then().statusCode(404);

        assertThat(count("action = 'look-refused' and organisation = 'CARE-LS' and '" + id + "' = any(patients)"))
                .isEqualTo(2);
        assertThat(refused()).isEqualTo(before + 2);
    }

    private static RequestSpecification clinic() {
        return Cast.as("CARE-HL", Role.CLINIC_SYSTEM).header("Acting-Clinician", "staff-17");
    }

    private static RequestSpecification villageDoctor() {
        return as("CARE-HL", Cast.HULIN_VILLAGE, Role.COMMUNITY_DOCTOR);
    }

    private static RequestSpecification as(String organisation, String area, String role) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.narrowed(organisation, area, role))
                .contentType(ContentType.JSON);
    }

    private static List<String> summaries(RequestSpecification caller, UUID... ids) {
        return caller.body(Map.of("patients", List.of(ids)))
                .post("/patients/summaries")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** All pages, for other tests register too. */
    private static List<String> listed(RequestSpecification caller) {
        var all = new ArrayList<String>();
        var cursor = "";
        do {
            var page = RestAssured.given()
                    .spec(caller)
                    .get("/patients?limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<String> reviewed(RequestSpecification caller) {
        return caller.get("/duplicates?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.patient");
    }

    private static long refused() throws SQLException {
        return asked("select coalesce(sum(looks), 0) from refused_look where organisation = 'CARE-LS'");
    }

    private static long count(String where) throws SQLException {
        return asked("select count(*) from access_trail where " + where);
    }

    private static long asked(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
