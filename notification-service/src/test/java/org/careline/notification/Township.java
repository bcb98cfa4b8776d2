package org.careline.notification;

import static io.restassured.RestAssured.given;

import java.util.concurrent.atomic.AtomicInteger;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;

/** A township of its own for each test, with its bodies; no test sees another's alerts. */
record Township(String area) {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    static final String PREVENTION = "PREVENTION";
    static final String BUREAU = "BUREAU";
    static final String GOVERNANCE = "GOVERNANCE";

    /** All three duties are held, and care is. */
    static Township settled() {
        var township = withoutGrid();
        TestDirectory.organisation(
                township.grid(), OrganisationKind.GRID_CENTRE, GOVERNANCE, township.area, "0467-1002");
        TestDirectory.holds(township.grid(), Duty.GRID, township.area);
        return township;
    }

    static Township withoutGrid() {
        return withoutGrid("230381" + NEXT.incrementAndGet());
    }

    /** Where half an hour is two seconds. */
    static Township inAHurry() {
        return withoutGrid("230381901");
    }

    private static Township withoutGrid(String area) {
        var township = new Township(area);
        county();
        TestDirectory.organisation(township.care(), OrganisationKind.PRIMARY_CARE, null, township.area, "0467-1000");
        TestDirectory.organisation(
                township.police(), OrganisationKind.POLICE_STATION, BUREAU, township.area, "0467-1001");
        TestDirectory.holds(township.care(), Duty.CARE, township.area);
        TestDirectory.holds(township.police(), Duty.POLICE, township.area);
        return township;
    }

    private static void county() {
        TestDirectory.organisation(PREVENTION, OrganisationKind.PREVENTION_INSTITUTION, null, "230381", "0467-2000");
        TestDirectory.organisation(BUREAU, OrganisationKind.POLICE_BUREAU, null, "230381", "0467-2001");
        TestDirectory.organisation(GOVERNANCE, OrganisationKind.GOVERNANCE_CENTRE, null, "230381", "0467-2002");
        TestDirectory.holds(PREVENTION, Duty.PREVENTION, "230381");
    }

    String care() {
        return "CARE-" + area;
    }

    String police() {
        return "POLICE-" + area;
    }

    String grid() {
        return "GRID-" + area;
    }

    String doctorsToken() {
        return TestTokens.of(care(), Role.COMMUNITY_DOCTOR);
    }

    String policeToken() {
        return TestTokens.of(police(), Role.POLICE);
    }

    String gridToken() {
        return TestTokens.of(grid(), Role.GRID_CENTRE);
    }

    static String preventionToken() {
        return TestTokens.of(PREVENTION, Role.PREVENTION_INSTITUTION);
    }

    /** The police station's machine. */
    void policeSubscribes(Subscriber subscriber) {
        subscribe(policeToken(), subscriber);
    }

    static void subscribe(String token, Subscriber subscriber) {
        var secret = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"url\":\"" + subscriber.url() + "\"}")
                .put("/endpoint")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("secret");
        subscriber.knows(secret);
    }
}
