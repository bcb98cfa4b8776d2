package org.careline.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.registry.Cast;
import org.careline.registry.domain.TestNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Finding one's own patients, and nobody else's. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class LookupIT {
    private static final String OWN_TOWN = "230381101";

    @BeforeAll
    static void directory() {
        Cast.enter();
        TestDirectory.organisation("CARE-DF", OrganisationKind.PRIMARY_CARE, null, OWN_TOWN, "0467-0000-003");
        TestDirectory.holds("CARE-DF", Duty.CARE, OWN_TOWN);
    }

    @Test
    void aNumberFindsOnesOwnPatientAlone() {
        var number = TestNumbers.unused();
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));

        assertThat(search(Cast.doctor(), "documentNumber", number)).containsExactly(id);
        assertThat(search(Cast.prevention(), "documentNumber", number.toLowerCase()))
                .containsExactly(id);
        assertThat(search(Cast.doctorElsewhere(), "documentNumber", number)).isEmpty();
    }

    @Test
    void aNameFindsOnesOwnPatientsAlone() {
        var name = "试查找" + UUID.randomUUID().toString().substring(0, 8);
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(Cast.form(), "name", name)));

        assertThat(search(Cast.doctor(), "name", name)).containsExactly(id);
        assertThat(search(Cast.doctorElsewhere(), "name", name)).isEmpty();
    }

    @Test
    void theStateOfAPatientIsAnsweredToWhoMayCareForThemAndToNobodyElse() {
        var mine = Cast.idOf(Cast.register(Cast.doctor(), Cast.form()));
        var asked = Map.of("patients", List.of(mine, UUID.randomUUID()));

        Cast.doctor()
                .body(asked)
                .post("/patients/states")
                .then()
                .statusCode(200)
                .body("size()", is(1))
                .body("[0].patient", is(mine.toString()))
                .body("[0].version", notNullValue())
                .body("[0].residenceArea", startsWith(Cast.HULIN))
                .body("[0].status", is("registered"));
        Cast.doctorElsewhere()
                .body(asked)
                .post("/patients/states")
                .then()
                .statusCode(200)
                .body("size()", is(0));
    }

    @Test
    void aSearchNeedsOneThingAndARightNumber() {
        Cast.doctor().body(Map.of()).post("/patients/search").then().statusCode(400);
        Cast.doctor()
                .body(Map.of("name", "某", "documentNumber", "11010519491231002X"))
                .post("/patients/search")
                .then()
                .statusCode(400);
        Cast.doctor()
                .body(Map.of("documentNumber", "110105194912310020"))
                .post("/patients/search")
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("documentNumber"));
    }

    @Test
    void aListIsReadPageByPageToItsEnd() {
        var registered = new ArrayList<UUID>();
        for (var number = 0; number < 5; number++) {
            registered.add(Cast.idOf(Cast.register(ownDoctor(), Cast.form(TestNumbers.unused(), OWN_TOWN))));
        }
        var unplaced = Cast.with(Cast.form(), "residence", null);
        registered.add(Cast.idOf(Cast.register(ownDoctor(), unplaced)));

        var read = new ArrayList<UUID>();
        var cursor = "";
        do {
            var page = ownDoctor()
                    .get("/patients?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            page.<List<String>>path("items.id").forEach(id -> read.add(UUID.fromString(id)));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());

        assertThat(read).containsExactlyElementsOf(registered);
    }

    @Test
    void filesToCompleteAreListedOnTheirOwn() {
        var complete = Cast.patient();
        var pending = Cast.idOf(Cast.register(
                Cast.doctor(), Cast.with(Cast.with(Cast.form(), "documentType", "99"), "documentNumber", null)));

        Cast.prevention()
                .get("/patients?status=pending&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(pending.toString()))
                .body("items.id", not(hasItem(complete.toString())));
        Cast.doctor().get("/patients?status=odd").then().statusCode(400);
    }

    @Test
    void thePreventionInstitutionListsItsWholeCounty() {
        var id = Cast.idOf(Cast.register(ownDoctor(), Cast.form(TestNumbers.unused(), "230381101001")));

        Cast.prevention()
                .body(Map.of("patients", List.of(id)))
                .post("/patients/summaries")
                .then()
                .statusCode(200)
                .body("id", hasItem(id.toString()));
        Cast.prevention().get("/patients?limit=200").then().body("items.id", hasItem(id.toString()));
        Cast.doctor().get("/patients?limit=200").then().body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void thePagesNamesAreThoseOfOnesOwnPatients() {
        var own = Cast.patient();
        var foreign = Cast.idOf(Cast.register(Cast.doctorElsewhere(), Cast.form(TestNumbers.unused(), Cast.LINSHAN)));

        Cast.doctor()
                .body(Map.of("patients", List.of(own, foreign, UUID.randomUUID())))
                .post("/patients/summaries")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].id", equalTo(own.toString()))
                .body("[0].name", equalTo("试建档"));
        Cast.doctor()
                .body(Map.of("patients", java.util.Collections.nCopies(51, own)))
                .post("/patients/summaries")
                .then()
                .statusCode(400);
    }

    @Test
    void anEstimatedBirthStandsInAFieldOfItsOwn() {
        var unidentified = Cast.with(Cast.with(Cast.form(), "documentType", "99"), "documentNumber", null);
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(unidentified, "birthEstimated", true)));

        Cast.doctor()
                .body(Map.of("patients", List.of(id)))
                .post("/patients/summaries")
                .then()
                .statusCode(200)
                .body("[0].birthDate", nullValue())
                .body("[0].estimatedBirthDate", equalTo(Cast.BORN.toString()));
    }

    @Test
    void eachLookIsOneEntryOnTheTrail() throws SQLException {
        var one = Cast.patient();
        var other = Cast.patient();

        Cast.doctor().body(Map.of("patients", List.of(one, other))).post("/patients/summaries");
        Cast.doctor().get("/patients/" + one);

        assertThat(entries("patient-names-read", one)).isEqualTo(1);
        assertThat(entries("patient-names-read", other)).isEqualTo(1);
        assertThat(entries("patient-read", one)).isEqualTo(1);
        assertThat(entries("patient-registered", one)).isEqualTo(1);
    }

    @Test
    void aLimitBeyondTheLargestIsSentBack() {
        Cast.doctor().get("/patients?limit=5000").then().statusCode(400);
        Cast.doctor().get("/patients?limit=0").then().statusCode(400);
    }

    private static RequestSpecification ownDoctor() {
        return Cast.as("CARE-DF", Role.COMMUNITY_DOCTOR);
    }

    private static List<UUID> search(RequestSpecification caller, String field, String value) {
        var form = new HashMap<String, String>();
        form.put(field, value);
        List<String> found = caller.body(form)
                .post("/patients/search")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return found.stream().map(UUID::fromString).toList();
    }

    private static long entries(String action, UUID patient) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(
                        "select count(*) from access_trail where action = ? and ? = any(patients)")) {
            statement.setString(1, action);
            statement.setObject(2, patient);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
