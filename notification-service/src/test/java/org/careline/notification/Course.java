package org.careline.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.careline.events.AlertEvent;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DangerKind;
import org.careline.events.Duty;
import org.careline.events.ManagementStatus;
import org.careline.events.Origin;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.events.PatientEvent.ResidenceChanged;
import org.careline.events.RegisterStatus;
import org.careline.events.Topic;
import org.careline.events.TransferEvent.PatientAdmitted;
import org.careline.events.WithdrawalReason;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;

/** One patient's course, told as the other services would tell it. */
final class Course {
    private final UUID patient = UUID.randomUUID();
    private String area;
    private String assessor;
    private long version = 1;
    private boolean inHospital;
    private Origin origin = Origin.ENTERED;

    Course(Township township) {
        this.area = township.area();
        this.assessor = township.care();
    }

    UUID patient() {
        return patient;
    }

    Course inHospital() {
        inHospital = true;
        return this;
    }

    Course imported() {
        origin = Origin.IMPORTED;
        return this;
    }

    UUID assessed(int level) {
        var event = assessment(level, null);
        TestTopics.send(event);
        return event.assessment();
    }

    UUID corrected(UUID wrong, int level) {
        var event = assessment(level, wrong);
        TestTopics.send(event);
        return event.assessment();
    }

    RiskLevelAssessed assessment(int level, UUID replaces) {
        var today = LocalDate.now(ClockProducer.ZONE);
        return new RiskLevelAssessed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                replaces,
                patient,
                level,
                level >= 3 ? Set.of(DangerKind.OTHERS) : Set.of(),
                today,
                today,
                false,
                area,
                version,
                null,
                inHospital,
                origin,
                assessor,
                OffsetDateTime.now(ClockProducer.ZONE),
                null,
                null);
    }

    /** An assessment that is not the usual one. */
    Visit visit(int level) {
        return new Visit(assessment(level, null));
    }

    /** What is told differs from the usual in what is said here. */
    final class Visit {
        private RiskLevelAssessed event;

        private Visit(RiskLevelAssessed event) {
            this.event = event;
        }

        Visit on(LocalDate day) {
            return with(event.kinds(), day, day, event.stillPresent(), event.placeNow(), event.weapon());
        }

        Visit daysAgo(int days) {
            return on(LocalDate.now(ClockProducer.ZONE).minusDays(days));
        }

        Visit lastSeenDaysAgo(int days) {
            var seen = LocalDate.now(ClockProducer.ZONE).minusDays(days);
            return with(event.kinds(), event.visitedOn(), seen, event.stillPresent(), event.placeNow(), event.weapon());
        }

        Visit stillPresent() {
            return with(
                    event.kinds(),
                    event.visitedOn(),
                    event.behaviourLastSeenOn(),
                    true,
                    event.placeNow(),
                    event.weapon());
        }

        Visit at(Township place) {
            return with(
                    event.kinds(),
                    event.visitedOn(),
                    event.behaviourLastSeenOn(),
                    event.stillPresent(),
                    place.area(),
                    event.weapon());
        }

        Visit weapon() {
            return with(
                    event.kinds(),
                    event.visitedOn(),
                    event.behaviourLastSeenOn(),
                    event.stillPresent(),
                    event.placeNow(),
                    true);
        }

        Visit kinds(DangerKind... kinds) {
            return with(
                    Set.of(kinds),
                    event.visitedOn(),
                    event.behaviourLastSeenOn(),
                    event.stillPresent(),
                    event.placeNow(),
                    event.weapon());
        }

        UUID tell() {
            TestTopics.send(event);
            return event.assessment();
        }

        private Visit with(
                Set<DangerKind> kinds,
                LocalDate visitedOn,
                LocalDate seen,
                boolean stillPresent,
                String placeNow,
                Boolean weapon) {
            event = new RiskLevelAssessed(
                    event.assessment(),
                    event.visit(),
                    event.replaces(),
                    event.patient(),
                    event.level(),
                    kinds,
                    visitedOn,
                    seen,
                    stillPresent,
                    event.residenceArea(),
                    event.patientVersion(),
                    placeNow,
                    event.inHospital(),
                    event.origin(),
                    event.assessingOrganisation(),
                    event.assessedAt(),
                    weapon,
                    event.hospitalStated());
            return this;
        }
    }

    /** Nobody knows where the person lives. */
    Course withoutResidence() {
        area = null;
        version = 0;
        return this;
    }

    void withdrawn(UUID assessment, WithdrawalReason reason) {
        TestTopics.send(new AssessmentWithdrawn(
                assessment, UUID.randomUUID(), patient, reason, assessor, OffsetDateTime.now(ClockProducer.ZONE)));
    }

    /** The register says so of the person: a day of death, or none. */
    void registered(LocalDate deceasedOn, ManagementStatus management) {
        version++;
        TestTopics.send(new PatientUpdated(new PatientState(
                patient,
                version,
                area,
                assessor,
                deceasedOn == null ? RegisterStatus.REGISTERED : RegisterStatus.DECEASED,
                management,
                null,
                null,
                false,
                null,
                deceasedOn,
                null)));
    }

    void withdrawn(UUID assessment) {
        withdrawn(assessment, WithdrawalReason.WRONG_PATIENT);
    }

    void movedTo(Township township) {
        area = township.area();
        version++;
        TestTopics.send(
                new ResidenceChanged(state(RegisterStatus.REGISTERED), null, LocalDate.now(ClockProducer.ZONE)));
    }

    void died() {
        version++;
        TestTopics.send(new ResidenceChanged(state(RegisterStatus.DECEASED), null, LocalDate.now(ClockProducer.ZONE)));
    }

    void admitted(UUID assessment) {
        admitted(assessment, OffsetDateTime.now(ClockProducer.ZONE));
    }

    void admitted(UUID assessment, OffsetDateTime at) {
        TestTopics.send(new PatientAdmitted(UUID.randomUUID(), patient, assessment, "HOSPITAL", at, null));
    }

    private PatientState state(RegisterStatus status) {
        return new PatientState(
                patient,
                version,
                area,
                assessor,
                status,
                ManagementStatus.MANAGED,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    /** All events told of this patient, once there are so many. */
    List<AlertEvent> told(int count) {
        return TestTopics.awaitTold(Topic.ALERTS, patient.toString(), count).stream()
                .map(event -> (AlertEvent) event.data())
                .toList();
    }

    List<AlertEvent> toldSoFar() {
        return TestTopics.told(Topic.ALERTS, patient.toString()).stream()
                .map(event -> (AlertEvent) event.data())
                .toList();
    }

    List<AlertRaised> raised(int count) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .pollInterval(java.time.Duration.ofMillis(50))
                .until(this::raisedSoFar, raised -> raised.size() >= count);
    }

    /** The alerts raised to one duty, once there are so many of them. */
    List<AlertRaised> raisedTo(Duty duty, int count) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .pollInterval(java.time.Duration.ofMillis(50))
                .until(
                        () -> raisedSoFar().stream()
                                .filter(alert -> alert.duty() == duty)
                                .toList(),
                        raised -> raised.size() >= count);
    }

    List<AlertRaised> raisedSoFar() {
        return ofType(toldSoFar(), AlertRaised.class);
    }

    <T extends AlertEvent> List<T> awaitOfType(Class<T> type, int count) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .pollInterval(java.time.Duration.ofMillis(50))
                .until(() -> ofType(toldSoFar(), type), events -> events.size() >= count);
    }

    static <T extends AlertEvent> List<T> ofType(List<AlertEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
