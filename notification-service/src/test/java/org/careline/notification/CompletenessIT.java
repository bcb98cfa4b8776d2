package org.careline.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.careline.events.Topic;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** The promise is watched: what could not be told is shown to whoever can do something about it. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class CompletenessIT {
    private static final String OPERATOR = TestTokens.of("OPERATIONS", Role.OPERATOR);

    @Test
    void anAssessmentThatCannotBeReadAlarmsTheOperator() {
        TestTopics.send(Topic.ASSESSMENTS, UUID.randomUUID().toString(), "not an event");

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> given().auth()
                        .oauth2(OPERATOR)
                        .get("/alarms")
                        .then()
                        .statusCode(200)
                        .body("kind", hasItem("parked-assessment")));
    }

    @Test
    void aDutyThatNobodyHasAlarmsTheOperator() {
        var course = new Course(new Township("230305999"));
        var assessment = course.assessed(4);

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> given().auth()
                        .oauth2(OPERATOR)
                        .get("/alarms")
                        .then()
                        .statusCode(200)
                        .body(
                                "findAll { it.kind == 'nobody-has-the-duty' }.assessment",
                                hasItem(assessment.toString())));
    }
}
