package org.careline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertEvent.AlertAcknowledged;
import org.careline.events.AlertEvent.AlertOpened;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AlertEvent.ToldByPhone;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Rules 17.3 and 17.4: told, delivered, opened, signed, phoned. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class InboxIT {
    private static final String SIGNATURE = "{\"officer\":\"张警官\",\"post\":\"值班民警\",\"done\":\"已到场\"}";

    @Test
    void eachReceiverSeesItsOwnAlertsAndNobodyElses() {
        var township = Township.settled();
        var other = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        course.raised(3);

        inbox(township.policeToken())
                .body("items.duty", contains("police"))
                .body("items[0].level", is(4))
                .body("items[0].state", equalTo("waiting"))
                .body("items[0].assessingOrganisation.dutyPhone", equalTo("0467-1000"))
                .body("items[0].grant", nullValue());
        inbox(other.policeToken()).body("items", empty());
    }

    private static ValidatableResponse inbox(String token) {
        return given().auth().oauth2(token).get("/inbox").then().statusCode(200);
    }

    @Test
    void openingShowsTheGrantAndIsAFactOfItsOwn() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = policeAlert(course, 3);

        open(township.policeToken(), alert)
                .statusCode(200)
                .body("state", equalTo("opened"))
                .body("grant", notNullValue());
        open(township.policeToken(), alert).statusCode(200).body("grant", notNullValue());
        open(township.gridToken(), alert).statusCode(404);
        open(Township.preventionToken(), alert).statusCode(404);

        assertThat(course.awaitOfType(AlertOpened.class, 1)).hasSize(1);
        assertThat(count("select count(*) from access_trail where action = 'alert-opened' and patients = array['"
                        + course.patient() + "'::uuid]"))
                .isEqualTo(2);
    }

    @Test
    void openingNeedsNoBody() throws java.io.IOException, InterruptedException {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var address = java.net.URI.create("http://localhost:" + io.restassured.RestAssured.port
                + "/notification/alerts/" + policeAlert(course, 3) + "/opening");
        var request = java.net.http.HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + township.policeToken())
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build();

        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void signingTwiceKeepsTheFirstSignature() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = policeAlert(course, 3);

        sign(township.policeToken(), alert).statusCode(200).body("state", equalTo("signed"));
        given().auth()
                .oauth2(township.policeToken())
                .contentType("application/json")
                .body(SIGNATURE.replace("张", "李"))
                .post("/alerts/{id}/signature", alert)
                .then()
                .statusCode(200)
                .body("signedBy.officer", equalTo("张警官"));

        assertThat(course.awaitOfType(AlertAcknowledged.class, 1)).hasSize(1);
        inbox(township.policeToken()).body("items", empty());
        assertThat(count("select count(*) from alert where officer like '%张%'")).isZero();
    }

    @Test
    void quietUpdatesAreSignedWithTheNextLook() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        course.assessed(4);
        var alert = policeAlert(course, 6);

        sign(township.policeToken(), alert).statusCode(200);

        inbox(township.policeToken()).body("items", empty());
        assertThat(course.awaitOfType(AlertAcknowledged.class, 2)).hasSize(2);
    }

    @Test
    void whatWasTakenBackCannotBeSigned() {
        var township = Township.settled();
        var course = new Course(township);
        var wrong = course.assessed(4);
        var alert = policeAlert(course, 3);
        course.withdrawn(wrong);
        course.raised(6);

        sign(township.policeToken(), alert).statusCode(409).body("type", endsWith("/alert-withdrawn"));
        open(township.policeToken(), alert).statusCode(200).body("grant", nullValue());
    }

    @Test
    void theDoctorWritesDownWhoWasTelephonedAndSeesItWithoutTheGrant() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = policeAlert(course, 3);
        var form = "{\"told\":\"王警官\",\"post\":\"值班所长\",\"number\":\"0467-1001\",\"toldAt\":\""
                + OffsetDateTime.now().minusSeconds(1) + "\"}";

        var first = telephoned(township.doctorsToken(), alert, form)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var again = telephoned(township.doctorsToken(), alert, form)
                .statusCode(201)
                .extract()
                .<String>path("id");
        telephoned(Township.settled().doctorsToken(), alert, form).statusCode(404);

        proofs(township.doctorsToken(), alert).body("told", contains("王警官")).body("toldNumber", contains("0467-1001"));
        sign(township.policeToken(), alert).statusCode(200);
        proofs(township.doctorsToken(), alert).body("officer", contains("张警官"));
        proofs(Township.settled().doctorsToken(), alert).body("", empty());

        assertThat(again).isEqualTo(first);
        assertThat(course.awaitOfType(ToldByPhone.class, 1)).hasSize(1);
        assertThat(count("select count(*) from phone_call where told like '%王%' or number like '%0467%'"))
                .isZero();
    }

    @Test
    void missingFieldsAreNamed() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = policeAlert(course, 3);

        given().auth()
                .oauth2(township.policeToken())
                .contentType("application/json")
                .body("{\"officer\":\"\"}")
                .post("/alerts/{id}/signature", alert)
                .then()
                .statusCode(400);
        sign(township.policeToken(), UUID.randomUUID()).statusCode(404);
    }

    @Test
    void theBoardShowsTheEpisodesOfOnesAreaAlone() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        course.raised(3);

        given().auth()
                .oauth2(township.doctorsToken())
                .get("/episodes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].patient", equalTo(course.patient().toString()))
                .body("items[0].unsigned", is(3));
        given().auth()
                .oauth2(Township.settled().doctorsToken())
                .get("/episodes")
                .then()
                .statusCode(200)
                .body("items.patient", everyItem(not(equalTo(course.patient().toString()))));
        given().auth().oauth2(township.policeToken()).get("/episodes").then().statusCode(403);
    }

    private static ValidatableResponse open(String token, UUID alert) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .post("/alerts/{id}/opening", alert)
                .then();
    }

    private static ValidatableResponse sign(String token, UUID alert) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(SIGNATURE)
                .post("/alerts/{id}/signature", alert)
                .then();
    }

    /** Who received it, for the doctor's printed form 8. */
    private static ValidatableResponse proofs(String token, UUID alert) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"alerts\":[\"" + alert + "\"]}")
                .post("/proofs")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse telephoned(String token, UUID alert, String form) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", "call-" + alert)
                .contentType("application/json")
                .body(form)
                .post("/alerts/{id}/phone-calls", alert)
                .then();
    }

    private static UUID policeAlert(Course course, int raised) {
        return course.raised(raised).stream()
                .filter(alert -> alert.duty() == Duty.POLICE)
                .map(AlertRaised::alert)
                .findFirst()
                .orElseThrow();
    }

    private static long count(String sql) {
        try (var connection = TestDatabase.connect();
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aVillageDoctorSeesTheAlertsOfTheVillageAlone() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = policeAlert(course, 3);
        Database.change("update alert set prompt_at = now() - interval '1 minute' where id = '" + alert + "'");
        var elsewhere = TestTokens.narrowed(township.care(), township.area() + "201", Role.COMMUNITY_DOCTOR);

        given().auth()
                .oauth2(township.doctorsToken())
                .get("/alerts/overdue")
                .then()
                .body("items.id", hasItem(alert.toString()));
        given().auth().oauth2(elsewhere).get("/alerts/overdue").then().body("items", empty());
        given().auth().oauth2(elsewhere).get("/episodes").then().body("items", empty());
    }
}
