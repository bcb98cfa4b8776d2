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
import org.careline.events.ManagementStatus;
import org.careline.events.Origin;
import org.careline.events.PatientEvent.PatientState;
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

    void withdrawn(UUID assessment) {
        TestTopics.send(new AssessmentWithdrawn(
                assessment,
                UUID.randomUUID(),
                patient,
                WithdrawalReason.WRONG_PATIENT,
                assessor,
                OffsetDateTime.now(ClockProducer.ZONE)));
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
        TestTopics.send(new PatientAdmitted(
                UUID.randomUUID(), patient, assessment, "HOSPITAL", OffsetDateTime.now(ClockProducer.ZONE), null));
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
