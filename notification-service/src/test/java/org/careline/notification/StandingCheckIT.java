package org.careline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** What no event brings is found by looking: within ten seconds, one person's failure stopping nobody else (rules 17.1-11). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class StandingCheckIT {
    private static final String OPERATOR = TestTokens.of("OPERATIONS", Role.OPERATOR);
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(30);

    @Test
    void aDutyThatChangesHandsWithoutAnyEventIsFound() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        course.raisedTo(Duty.POLICE, 1);

        Database.change("update jurisdiction_holder set organisation = 'SILENT-" + township.area()
                + "' where duty = 'police' and area = '" + township.area() + "'");

        assertThat(course.raisedTo(Duty.POLICE, 2).getLast()).satisfies(alarm -> {
            assertThat(alarm.organisation()).isEqualTo("SILENT-" + township.area());
            assertThat(alarm.cause()).isEqualTo(AlertCause.RE_TARGETED);
        });
    }

    @Test
    void onePersonsFailureStopsNobodyElse() {
        var township = Township.settled();
        var broken = new Course(township);
        var course = new Course(township);
        broken.assessed(4);
        course.assessed(4);
        var kept = broken.raisedTo(Duty.POLICE, 1).getFirst().alert();
        course.raisedTo(Duty.POLICE, 1);
        Database.change("update alert set cause = 'nonsense' where id = '" + kept + "'");
        var next = "NEXT-" + township.area();

        TestTopics.send(new JurisdictionChanged(
                Duty.POLICE, township.area(), 2, List.of(new Holder(next, 1, LocalDate.of(2026, 1, 1), null))));

        assertThat(course.raisedTo(Duty.POLICE, 2))
                .extracting(AlertRaised::organisation)
                .contains(next);
        Database.change("update alert set cause = 'new' where id = '" + kept + "'");
        assertThat(broken.raisedTo(Duty.POLICE, 2))
                .extracting(AlertRaised::organisation)
                .contains(next);
    }

    @Test
    void aDangerThatWasNotToldAlarmsTheOperatorUntilItIs() {
        var township = Township.settled();
        var patient = UUID.randomUUID();
        var assessment = UUID.randomUUID();
        Database.change("insert into patient (id, version, residence) values ('" + patient + "', 1, '" + township.area()
                + "')");
        Database.change(
                "insert into assessment (id, patient, level, kinds, visited_on, still_present, in_hospital, origin,"
                        + " assessing_organisation, assessed_at, heard_at) values ('" + assessment + "', '" + patient
                        + "', 4, '{others}', current_date, false, false, 'entered', '" + township.care()
                        + "', now() - interval '2 minutes', now() - interval '2 minutes')");
        await().atMost(FOUND_WITHIN).untilAsserted(() -> missing(hasItem(assessment.toString())));

        Database.change("update patient set unreconciled = true where id = '" + patient + "'");

        await().atMost(FOUND_WITHIN).untilAsserted(() -> missing(not(hasItem(assessment.toString()))));
        assertThat(Database.count("select count(*) from told_alert where ringing and patient = '" + patient + "'"))
                .isEqualTo(3);
    }

    private static void missing(Matcher<? super List<String>> assessments) {
        given().auth()
                .oauth2(OPERATOR)
                .get("/alarms")
                .then()
                .statusCode(200)
                .body("findAll { it.kind == 'alert-missing' }.assessment", assessments);
    }
}
