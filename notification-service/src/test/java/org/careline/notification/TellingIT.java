package org.careline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.AlertDelivered;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AlertEvent.AlertWithdrawn;
import org.careline.events.AlertEvent.EpisodeClosed;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.EscalationReason;
import org.careline.events.OrganisationKind;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** Rules 17.1 and 17.2 on real servers. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class TellingIT {

    @Test
    void aDangerIsToldToTheThreeDutiesWithAGenuineSignature() {
        var township = Township.settled();
        var course = new Course(township);
        try (var machine = Subscriber.obliging()) {
            township.policeSubscribes(machine);

            var assessment = course.assessed(4);

            assertThat(course.raised(3))
                    .extracting(AlertRaised::duty, AlertRaised::organisation, AlertRaised::cause, AlertRaised::action)
                    .containsExactlyInAnyOrder(
                            told(Duty.POLICE, township.police()),
                            told(Duty.GRID, township.grid()),
                            told(Duty.PREVENTION, Township.PREVENTION));
            var delivered = course.awaitOfType(AlertDelivered.class, 1).getFirst();
            assertThat(machine.received()).singleElement().satisfies(one -> {
                assertThat(one.genuine()).isTrue();
                assertThat(one.id()).isEqualTo(delivered.alert().toString());
                assertThat(one.data().getString("assessment")).isEqualTo(assessment.toString());
                assertThat(one.data().getString("duty")).isEqualTo("police");
                assertThat(one.text()).doesNotContain(course.patient().toString());
            });
        }
    }

    private static org.assertj.core.groups.Tuple told(Duty duty, String organisation) {
        return org.assertj.core.groups.Tuple.tuple(duty, organisation, AlertCause.NEW, AskedAction.ASSIST_NOW);
    }

    @Test
    void anEventHeardTwiceIsToldOnce() {
        var course = new Course(Township.settled());
        var event = TestTopics.send(course.assessment(3, null));

        TestTopics.send(event);
        TestTopics.send(event.data());
        course.assessed(3);

        assertThat(course.raised(6))
                .hasSize(6)
                .extracting(AlertRaised::cause)
                .containsOnly(AlertCause.NEW, AlertCause.RENEWED);
    }

    @Test
    void aRenewedLevelIsQuietAndARaisedOneIsAnAlarm() {
        var course = new Course(Township.settled());
        course.assessed(4);
        course.assessed(4);
        course.assessed(5);

        var raised = course.raised(9);

        assertThat(raised.subList(3, 6)).allSatisfy(alert -> {
            assertThat(alert.cause()).isEqualTo(AlertCause.RENEWED);
            assertThat(alert.signBy()).isNull();
        });
        assertThat(raised.subList(6, 9)).allSatisfy(alert -> {
            assertThat(alert.cause()).isEqualTo(AlertCause.RAISED);
            assertThat(alert.signBy()).isEqualTo(alert.raisedAt().plusMinutes(30));
        });
        assertThat(raised)
                .extracting(AlertRaised::episode)
                .containsOnly(raised.getFirst().episode());
    }

    @Test
    void belowThreeTellsNobodyNewAndTheSecondVisitBelowCloses() {
        var calm = new Course(Township.settled());
        calm.assessed(2);
        var course = new Course(Township.settled());
        course.visit(3).daysAgo(1).tell();
        course.visit(1).daysAgo(1).tell();
        course.visit(0).tell();
        course.awaitOfType(EpisodeClosed.class, 1);

        var told = course.toldSoFar();

        assertThat(Course.ofType(told, AlertRaised.class))
                .extracting(AlertRaised::cause)
                .containsExactlyElementsOf(causes(AlertCause.NEW, AlertCause.CALMED, AlertCause.CLOSED));
        assertThat(Course.ofType(told, EpisodeClosed.class))
                .extracting(EpisodeClosed::reason)
                .containsExactly(EpisodeCloseReason.CALM);
        assertThat(calm.toldSoFar()).isEmpty();
    }

    private static List<AlertCause> causes(AlertCause... causes) {
        return java.util.Arrays.stream(causes)
                .flatMap(cause -> java.util.stream.Stream.of(cause, cause, cause))
                .toList();
    }

    @Test
    void admissionAndDeathCloseTheEpisodeWhoeverIsHeardFirst() {
        var admitted = new Course(Township.settled());
        admitted.admitted(admitted.assessed(4));
        var died = new Course(Township.settled());
        died.died();
        await().atMost(Duration.ofSeconds(10)).pollDelay(Duration.ofMillis(500)).until(() -> true);
        died.assessed(4);

        assertThat(admitted.awaitOfType(EpisodeClosed.class, 1).getFirst().reason())
                .isEqualTo(EpisodeCloseReason.ADMITTED);
        assertThat(died.awaitOfType(EpisodeClosed.class, 1).getFirst().reason()).isEqualTo(EpisodeCloseReason.DECEASED);
        assertThat(died.raisedSoFar())
                .extracting(AlertRaised::cause)
                .startsWith(AlertCause.LATE, AlertCause.LATE, AlertCause.LATE);
    }

    @Test
    void aWithdrawnAssessmentIsTakenBackFromWhoeverWasTold() {
        var township = Township.settled();
        var course = new Course(township);
        try (var machine = Subscriber.obliging()) {
            township.policeSubscribes(machine);
            var wrong = course.assessed(5);
            course.awaitOfType(AlertDelivered.class, 1);

            course.withdrawn(wrong);

            assertThat(course.awaitOfType(AlertWithdrawn.class, 3))
                    .extracting(AlertWithdrawn::reason)
                    .containsOnly(AlertWithdrawalReason.ASSESSMENT_WITHDRAWN);
            assertThat(course.raised(6).subList(3, 6))
                    .allSatisfy(alert -> assertThat(alert.cause()).isEqualTo(AlertCause.WITHDRAWN))
                    .allSatisfy(alert -> assertThat(alert.supersedes()).isNotNull());
            assertThat(course.awaitOfType(EpisodeClosed.class, 1).getFirst().reason())
                    .isEqualTo(EpisodeCloseReason.ASSESSMENT_WITHDRAWN);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(machine.ofType("alert-withdrawn")).hasSize(1));
            assertThat(machine.ofType("alert-raised")).hasSize(2);
        }
    }

    @Test
    void aCorrectionIsToldToWhoeverWasToldAlsoWhenItIsBelowThree() {
        var higher = new Course(Township.settled());
        higher.corrected(higher.assessed(3), 5);
        var below = new Course(Township.settled());
        below.corrected(below.assessed(4), 1);

        assertThat(higher.raised(6).subList(3, 6)).allSatisfy(alert -> {
            assertThat(alert.cause()).isEqualTo(AlertCause.CORRECTED);
            assertThat(alert.level()).isEqualTo(5);
            assertThat(alert.supersedes()).isNotNull();
            assertThat(alert.signBy()).isNotNull();
        });
        assertThat(below.raised(6).subList(3, 6)).allSatisfy(alert -> {
            assertThat(alert.cause()).isEqualTo(AlertCause.CORRECTED);
            assertThat(alert.level()).isEqualTo(1);
            assertThat(alert.signBy()).isNull();
        });
        assertThat(below.awaitOfType(EpisodeClosed.class, 1)).hasSize(1);
    }

    @Test
    void inHospitalTheThreeDutiesAreToldForInformation() {
        var course = new Course(Township.settled()).inHospital();
        course.assessed(5);

        assertThat(course.raised(3)).allSatisfy(alert -> {
            assertThat(alert.inHospital()).isTrue();
            assertThat(alert.action()).isEqualTo(AskedAction.FOR_INFORMATION);
        });
    }

    @Test
    void anImportTellsNobody() {
        var imported = new Course(Township.settled()).imported();
        imported.assessed(5);
        var after = new Course(Township.settled());
        after.assessed(3);

        after.raised(3);
        assertThat(imported.toldSoFar()).isEmpty();
    }

    @Test
    void copiesAreToldAsCopiesAndAreNotWaitedFor() {
        var township = Township.settled();
        TestDirectory.organisation(
                "SECOND-" + township.area(), OrganisationKind.GRID_CENTRE, null, township.area(), "1");
        TestDirectory.holds(
                "SECOND-" + township.area(), Duty.GRID, township.area(), 2, java.time.LocalDate.of(2026, 1, 1), null);
        var course = new Course(township);
        course.assessed(4);

        assertThat(course.raised(4))
                .filteredOn(AlertRaised::copy)
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.organisation()).isEqualTo("SECOND-" + township.area());
                    assertThat(copy.signBy()).isNull();
                });
    }

    @Test
    void aTownshipWithoutGridCentreGoesUpTheLine() {
        var course = new Course(Township.withoutGrid());
        course.assessed(3);

        assertThat(course.raised(3))
                .filteredOn(alert -> alert.duty() == Duty.GRID)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.organisation()).isEqualTo(Township.GOVERNANCE);
                    assertThat(alert.upTheLine()).isEqualTo(EscalationReason.NO_HOLDER);
                });
    }
}
