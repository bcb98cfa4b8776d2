package org.careline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careline.referral.domain.Assessment.Arrival;
import org.careline.referral.domain.Assessment.LastRecord;

/** Laws of the green channel over any course of events (rules 17.6). */
class TransferLawsTest {
    private static final LocalRules RULES = new LocalRules(
            Duration.ofHours(2),
            Duration.ofHours(24),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofDays(30));
    private static final Hospitals HOSPITALS = new Hospitals(List.of("first", "second", "third"));

    enum Happening {
        ASSESSED_3,
        ASSESSED_5,
        ASSESSED_IN_HOSPITAL,
        LAST_ASSESSMENT_WITHDRAWN,
        CONFIRMED,
        STOOD_DOWN,
        ACCEPTED,
        DECLINED,
        NOT_ARRIVED,
        SENT_AGAIN,
        ADMITTED,
        DISCHARGED,
        COMPLETED,
        CANCELLED,
        DIED
    }

    @Provide
    Arbitrary<List<Happening>> courses() {
        return Arbitraries.of(Happening.class).list().ofMaxSize(40);
    }

    @Property
    void anyCourseKeepsAtMostOneOpenRecordAndLosesNoDanger(@ForAll("courses") List<Happening> course) {
        var patient = new Course();

        for (var happening : course) {
            patient.take(happening);
            assertThat(patient.records)
                    .filteredOn(Transfer.Open.class::isInstance)
                    .hasSizeLessThanOrEqualTo(1);
            if (happening == Happening.ASSESSED_3 || happening == Happening.ASSESSED_5) {
                assertThat(patient.open()).isPresent();
            }
        }
    }

    @Property
    void aClosedRecordNeverChanges(@ForAll("courses") List<Happening> course) {
        var patient = new Course();
        var closed = new ArrayList<Transfer>();

        for (var happening : course) {
            patient.take(happening);
            assertThat(patient.records).containsAll(closed);
            patient.records.stream().filter(Transfer.Closed.class::isInstance).forEach(closed::add);
        }
    }

    @Property
    void noHospitalIsAskedTwiceByItself(@ForAll("courses") List<Happening> course) {
        var patient = new Course();

        for (var happening : course) {
            patient.take(happening);
            patient.open().ifPresent(open -> {
                if (open instanceof Confirmed confirmed) {
                    assertThat(confirmed.asked()).doesNotHaveDuplicates();
                }
            });
        }
    }

    @Property
    void everyOpenRecordStandsOnAnAssessmentAndHasAWayToItsEnd(@ForAll("courses") List<Happening> course) {
        var patient = new Course();

        for (var happening : course) {
            patient.take(happening);
            patient.open().ifPresent(open -> {
                assertThat(open.grounds().none()).isFalse();
                assertThat(open.endByDeath(Instant.EPOCH)).isInstanceOf(Transfer.Closed.class);
            });
        }
    }

    /** One patient's records: each happening is tried on the state that allows it, and nothing elsewhere. */
    private static final class Course {
        private final List<Transfer> records = new ArrayList<>();
        private Instant now = Instant.parse("2026-11-22T00:00:00Z");
        private UUID lastAssessment = UUID.randomUUID();

        Optional<Transfer.Open> open() {
            return records.isEmpty() || !(records.getLast() instanceof Transfer.Open open)
                    ? Optional.empty()
                    : Optional.of(open);
        }

        void take(Happening happening) {
            now = now.plusSeconds(60);
            switch (happening) {
                case ASSESSED_3 -> assessed(3, false);
                case ASSESSED_5 -> assessed(5, false);
                case ASSESSED_IN_HOSPITAL -> assessed(4, true);
                default ->
                    open().flatMap(open -> next(open, happening))
                            .ifPresent(next -> records.set(records.size() - 1, next));
            }
        }

        private Optional<Transfer> next(Transfer.Open open, Happening happening) {
            return Optional.ofNullable(
                    switch (open) {
                        case AwaitingDecision awaiting ->
                            switch (happening) {
                                case CONFIRMED -> awaiting.confirm(Optional.empty(), HOSPITALS, RULES, now);
                                case STOOD_DOWN -> awaiting.standDown(now);
                                case LAST_ASSESSMENT_WITHDRAWN -> awaiting.withdraw(lastAssessment, now);
                                case DIED -> awaiting.endByDeath(now);
                                default -> null;
                            };
                        case Confirmed confirmed ->
                            switch (happening) {
                                case ACCEPTED -> confirmed.accept();
                                case DECLINED -> confirmed.decline(HOSPITALS, RULES, now);
                                case CANCELLED -> confirmed.cancel(now);
                                case DIED -> confirmed.endByDeath(now);
                                default -> null;
                            };
                        case NotPlaced notPlaced ->
                            switch (happening) {
                                case SENT_AGAIN ->
                                    notPlaced
                                            .sendAgain(Optional.empty(), HOSPITALS, RULES, now)
                                            .orElse(null);
                                case CANCELLED -> notPlaced.cancel(now);
                                case DIED -> notPlaced.endByDeath(now);
                                default -> null;
                            };
                        case Accepted accepted ->
                            switch (happening) {
                                case ADMITTED -> accepted.admit(now);
                                case NOT_ARRIVED -> accepted.notArrived();
                                case CANCELLED -> accepted.cancel(now);
                                case DIED -> accepted.endByDeath(now);
                                default -> null;
                            };
                        case Admitted admitted ->
                            switch (happening) {
                                case DISCHARGED -> admitted.discharge(now);
                                case DIED -> admitted.endByDeath(now);
                                default -> null;
                            };
                        case Discharged discharged ->
                            switch (happening) {
                                case COMPLETED -> discharged.complete(now);
                                case DIED -> discharged.endByDeath(now);
                                default -> null;
                            };
                    });
        }

        private void assessed(int level, boolean inHospital) {
            var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            var assessment = new Assessment(UUID.randomUUID(), null, level, today, Arrival.IN_TIME, inHospital, now);
            lastAssessment = assessment.id();
            var open = open();
            if (open.isEmpty()) {
                openIfDue(assessment);
            } else if (open.get() instanceof Discharged discharged && assessment.followsTheStayOf(discharged, today)) {
                records.set(records.size() - 1, discharged.complete(now));
                openIfDue(assessment);
            } else {
                records.set(records.size() - 1, open.get().join(assessment));
            }
        }

        private void openIfDue(Assessment assessment) {
            var last = records.isEmpty()
                    ? null
                    : new LastRecord(records.getLast().grounds(), LocalDate.ofInstant(now, ZoneOffset.UTC));
            if (assessment.opens(last)) {
                records.add(AwaitingDecision.opened(assessment.ground(), HOSPITALS));
            }
        }
    }
}
