package org.careline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AlertEvent.AlertWithdrawn;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.events.OrganisationKind;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** Rules 17.2: what is open follows residence and duty. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class RetargetIT {

    @Test
    void aMoveWithdrawsFromTheOldBodiesAndTellsTheNew() {
        var here = Township.settled();
        var there = Township.settled();
        var course = new Course(here);
        course.assessed(4);
        course.raised(3);

        course.movedTo(there);

        var raised = course.raised(5);
        assertThat(raised.subList(3, 5)).allSatisfy(alert -> {
            assertThat(alert.cause()).isEqualTo(AlertCause.RE_TARGETED);
            assertThat(alert.supersedes()).isNotNull();
        });
        assertThat(raised.subList(3, 5))
                .extracting(AlertRaised::organisation)
                .containsExactlyInAnyOrder(there.police(), there.grid());
        assertThat(course.awaitOfType(AlertWithdrawn.class, 2))
                .hasSize(2)
                .allSatisfy(alert -> assertThat(alert.reason()).isEqualTo(AlertWithdrawalReason.RE_TARGETED))
                .extracting(AlertWithdrawn::organisation)
                .containsExactlyInAnyOrder(here.police(), here.grid());
    }

    @Test
    void theHigherVersionOfTheResidenceWinsWhicheverTopicBringsIt() {
        var here = Township.settled();
        var there = Township.settled();
        var course = new Course(here);
        var old = course.assessment(4, null);
        course.movedTo(there);
        sleep(5_000);

        TestTopics.send(old);

        assertThat(course.raised(3))
                .extracting(AlertRaised::organisation)
                .containsExactlyInAnyOrder(there.police(), there.grid(), Township.PREVENTION);
    }

    @Test
    void aDutyThatChangesHandsTakesOpenAlertsWithIt() {
        var township = Township.settled();
        var courses = List.of(new Course(township), new Course(township), new Course(township));
        courses.forEach(course -> course.assessed(4));
        courses.forEach(course -> course.raised(3));

        TestTopics.send(new JurisdictionChanged(
                Duty.POLICE, township.area(), 2, List.of(holder("NEW-POLICE-" + township.area()))));

        courses.forEach(course -> assertThat(course.raised(4).getLast()).satisfies(alert -> {
            assertThat(alert.organisation()).isEqualTo("NEW-POLICE-" + township.area());
            assertThat(alert.cause()).isEqualTo(AlertCause.RE_TARGETED);
        }));
    }

    @Test
    void anAlertNobodyHasTheDutyForStaysOpenUntilSomebodyHas() {
        var nowhere = "2303" + "05" + Math.abs(Township.settled().area().hashCode() % 900 + 100);
        var course = new Course(new Township(nowhere));
        course.assessed(4);
        sleep(1_500);
        assertThat(course.raisedSoFar()).isEmpty();

        TestTopics.send(new JurisdictionChanged(Duty.POLICE, nowhere, 1, List.of(holder("LATE-" + nowhere))));

        assertThat(course.raised(1)).singleElement().satisfies(alert -> {
            assertThat(alert.organisation()).isEqualTo("LATE-" + nowhere);
            assertThat(alert.cause()).isEqualTo(AlertCause.NEW);
            assertThat(alert.supersedes()).isNull();
        });
    }

    @Test
    void aBodyThatEndsHandsItsOpenAlertsOn() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        course.raised(3);

        TestTopics.send(new OrganisationChanged(
                township.grid(), 2, OrganisationKind.GRID_CENTRE, "撤并", null, township.area(), null, false));

        assertThat(course.raised(4).getLast().organisation()).isEqualTo(Township.GOVERNANCE);
        given().auth()
                .oauth2(Township.preventionToken())
                .get("/alerts/overdue")
                .then()
                .statusCode(200)
                .body("items.upTheLine", hasItem("no-holder"));
    }

    private static Holder holder(String organisation) {
        return new Holder(organisation, 1, LocalDate.of(2026, 1, 1), null);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
