package org.careline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.referral.Cast.assessed;
import static org.careline.referral.Cast.confirmation;
import static org.careline.referral.Cast.decide;
import static org.careline.referral.Cast.died;
import static org.careline.referral.Cast.doctor;
import static org.careline.referral.Cast.living;
import static org.careline.referral.Cast.transferOf;
import static org.careline.referral.Cast.withdrawn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.careline.events.Event;
import org.careline.events.EventData;
import org.careline.events.EventType;
import org.careline.events.RegisterStatus;
import org.careline.kit.access.AsSystem;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two things that happen to a patient within 50 ms: whichever is first, in the end the record is as it is owed. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class TogetherIT {
    private static final int TRIES = 40;
    private static final int OFFSET_MILLIS = 50;
    private static final int SIDE_BY_SIDE = 6;
    private static final int LOOKS = 5;
    private static final LocalDate TODAY = LocalDate.now(ClockProducer.ZONE);

    /** Whose open record is not where the patient lives, or is there for the dead. */
    private static final String WRONG = """
            select count(*) from patient_place p left join transfer t on t.patient = p.patient and t.closed_at is null
            where p.patient = '%s' and (
                (p.deceased_on is not null and t.id is not null)
                or (p.deceased_on is null and t.id is null)
                or (t.id is not null and t.area <> p.area)
                or (t.state = 'awaiting-decision'
                    and t.hospital <> case when p.area like '410102%%' then 'other-hospital' else 'first-hospital' end))
            """;

    @Inject
    @Any
    Instance<EventListener> listeners;

    @Inject
    AsSystem asSystem;

    private final Random random = new Random();

    @BeforeAll
    static void cast() {
        Cast.takePlaces();
    }

    @Test
    void visitAndMoveLeaveNoRecordInTheOldArea() {
        tries(
                this::lives,
                patient -> hear(assessed(patient, 5)),
                patient -> hear(living(patient, 2, Cast.OTHER_TOWN, RegisterStatus.REGISTERED)));
    }

    @Test
    void visitAndDeathLeaveNoRecordOfTheDead() {
        tries(this::lives, patient -> hear(assessed(patient, 5)), patient -> hear(died(patient, 2, TODAY)));
    }

    @Test
    void aSecondVisitJoinsAndTheMoveCounts() {
        tries(
                this::inDanger,
                patient -> hear(assessed(patient, 4)),
                patient -> hear(living(patient, 2, Cast.OTHER_TOWN, RegisterStatus.REGISTERED)));
    }

    @Test
    void moveAndDeathEndTheRecord() {
        tries(
                this::inDanger,
                patient -> hear(living(patient, 2, Cast.OTHER_TOWN, RegisterStatus.REGISTERED)),
                patient -> hear(died(patient, 3, TODAY)));
    }

    @Test
    void aDecisionAndAMoveBothCount() {
        tries(
                this::inDanger,
                patient -> assertThat(decide(doctor(), transferOf(patient), "confirmation", confirmation())
                                .statusCode())
                        .isIn(200, 404, 412),
                patient -> hear(living(patient, 2, Cast.OTHER_TOWN, RegisterStatus.REGISTERED)));
    }

    @Test
    void aLookDuringAMoveShowsAllOrNothing() {
        tries(
                this::inDanger,
                patient -> {
                    var transfer = transferOf(patient);
                    for (var n = 0; n < LOOKS; n++) {
                        assertThat(Cast.read(doctor(), transfer).statusCode()).isIn(200, 404);
                    }
                },
                patient -> hear(living(patient, 2, Cast.OTHER_TOWN, RegisterStatus.REGISTERED)));
    }

    @Test
    void aDecisionAndADeathLeaveNothingOpen() {
        tries(
                this::inDanger,
                patient -> assertThat(decide(doctor(), transferOf(patient), "confirmation", confirmation())
                                .statusCode())
                        .isIn(200, 409, 412),
                patient -> hear(died(patient, 2, TODAY)));
    }

    @Test
    void aVisitAndItsWithdrawalLeaveTheOtherDangerOpen() {
        tries(
                this::inDanger,
                patient -> {
                    var wrong = assessed(patient, 5);
                    both(() -> hear(wrong), () -> hear(withdrawn(wrong)));
                },
                patient -> hear(living(patient, 2, Cast.OTHER_TOWN, RegisterStatus.REGISTERED)));
    }

    private void lives(UUID patient) {
        hear(living(patient, 1, Cast.TOWN, RegisterStatus.REGISTERED));
    }

    private void inDanger(UUID patient) {
        lives(patient);
        hear(assessed(patient, 4));
    }

    private void tries(Consumer<UUID> before, Consumer<UUID> one, Consumer<UUID> other) {
        var wrong = new ArrayList<UUID>();
        try (var pairs = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var patients = new ArrayList<Future<UUID>>();
            for (var n = 0; n < TRIES; n++) {
                patients.add(pairs.submit(() -> {
                    var patient = UUID.randomUUID();
                    before.accept(patient);
                    both(() -> one.accept(patient), () -> other.accept(patient));
                    return patient;
                }));
            }
            for (var patient : patients) {
                var id = done(patient);
                if (Cast.count(WRONG.formatted(id)) > 0) {
                    wrong.add(id);
                }
            }
        }
        assertThat(wrong).as("of %d tries", TRIES).isEmpty();
    }

    private void both(Runnable one, Runnable other) {
        var offset = random.nextInt(-OFFSET_MILLIS, OFFSET_MILLIS + 1);
        try (var two = Executors.newFixedThreadPool(2)) {
            List.of(two.submit(() -> after(-offset, one)), two.submit(() -> after(offset, other)))
                    .forEach(TogetherIT::done);
        }
    }

    private static void after(int millis, Runnable work) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(0, millis));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        work.run();
    }

    private static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the inbox has it heard: by each listener of the topic in a transaction of the service's own. */
    private void hear(EventData data) {
        var type = EventType.of(data);
        var event = new Event<>(UUID.randomUUID().toString(), type, "/test", OffsetDateTime.now(), data);
        listeners.forEach(
                listener -> QuarkusTransaction.requiringNew().run(() -> asSystem.run(() -> listener.hear(event))));
    }
}
