package org.careline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.careline.events.AlertEvent.AlertAcknowledged;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.Duty;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.Test;

/** The inbox as a page. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class ConsoleIT {

    @Test
    void anAlertIsOpenedAndSignedOnThePage() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(5);
        var alert = course.raised(3).stream()
                .filter(one -> one.duty() == Duty.POLICE)
                .map(AlertRaised::alert)
                .findFirst()
                .orElseThrow();

        given().auth()
                .oauth2(township.policeToken())
                .get("/console/inbox")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(allOf(containsString("危险性 5 级"), containsString("请立即到场协助"), containsString(alert.toString())))
                .body(not(containsString(course.patient().toString())));
        given().auth()
                .oauth2(township.policeToken())
                .header("Accept-Language", "en")
                .post("/console/alerts/{id}/opening", alert)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Danger level 5"), containsString("name=\"officer\"")));
        given().auth()
                .oauth2(township.policeToken())
                .formParam("officer", "张警官")
                .formParam("post", "值班民警")
                .post("/console/alerts/{id}/signature", alert)
                .then()
                .statusCode(200)
                .body(containsString("没有待处理的通报"));
        assertThat(course.awaitOfType(AlertAcknowledged.class, 1)).hasSize(1);
    }

    @Test
    void bothLanguagesSayEverything() throws IOException, ClassNotFoundException {
        var english = new Properties();
        try (var in = ConsoleIT.class.getResourceAsStream("/messages/inbox_en.properties")) {
            english.load(in);
        }
        var said = Arrays.stream(Class.forName("org.careline.notification.console.InboxMessages")
                        .getDeclaredMethods())
                .map(java.lang.reflect.Method::getName)
                .toList();

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(said);
    }
}
