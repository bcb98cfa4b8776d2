package org.careline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.careline.events.AlertEvent.AlertEscalated;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.Duty;
import org.careline.events.EscalationReason;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Rules 17.3: not signed in time; in this township half an hour is two seconds. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class EscalationIT {

    @Test
    void whatIsNotSignedPromptsTheDoctorAndThenGoesUpTheLine() {
        var township = Township.inAHurry();
        var course = new Course(township);
        course.assessed(5);

        var escalated = course.awaitOfType(AlertEscalated.class, 2).stream()
                .filter(alert -> alert.duty() == Duty.POLICE)
                .findFirst()
                .orElseThrow();

        assertThat(escalated.organisation()).isEqualTo(township.police());
        assertThat(escalated.escalatedTo()).isEqualTo(Township.BUREAU);
        assertThat(escalated.reason()).isEqualTo(EscalationReason.NOT_SIGNED);
        given().auth()
                .oauth2(township.doctorsToken())
                .get("/alerts/overdue")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + escalated.alert() + "' }.callNow", equalTo(true))
                .body(
                        "items.find { it.id == '" + escalated.alert() + "' }.organisation.dutyPhone",
                        equalTo("0467-1001"));
        given().auth()
                .oauth2(Township.preventionToken())
                .get("/alerts/overdue")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(escalated.alert().toString()));
        bureauTakesOver(course);
    }

    private static void bureauTakesOver(Course course) {
        var bureau = TestTokens.of(Township.BUREAU, Role.POLICE);
        var up = course.raised(4).stream()
                .filter(alert -> alert.upTheLine() == EscalationReason.NOT_SIGNED)
                .filter(alert -> alert.organisation().equals(Township.BUREAU))
                .map(AlertRaised::alert)
                .findFirst()
                .orElseThrow();
        var signature = "{\"officer\":\"赵\",\"post\":\"值班\"}";

        given().auth()
                .oauth2(bureau)
                .contentType("application/json")
                .post("/alerts/{id}/opening", up)
                .then()
                .body("grant", nullValue());
        given().auth()
                .oauth2(bureau)
                .contentType("application/json")
                .body(signature)
                .post("/alerts/{id}/signature", up)
                .then()
                .statusCode(409);
        given().auth().oauth2(bureau).post("/alerts/{id}/takeover", up).then().statusCode(200);
        given().auth()
                .oauth2(bureau)
                .contentType("application/json")
                .post("/alerts/{id}/opening", up)
                .then()
                .body("grant", notNullValue());
    }
}
