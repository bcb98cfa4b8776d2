package org.careline.followup.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.correct;
import static org.careline.followup.FollowupApi.record;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.FollowupApi.withdraw;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.TODAY;
import static org.careline.followup.TestForms.calm;
import static org.careline.followup.TestForms.danger;
import static org.careline.followup.TestForms.form;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.careline.events.Event;
import org.careline.events.EventData;
import org.careline.events.EventType;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.events.TransferEvent.PatientAdmitted;
import org.careline.followup.TestArea;
import org.careline.followup.TestPatients;
import org.careline.kit.access.AsSystem;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two things that happen to a patient within 50 ms: both count, in one order or the other, and neither fails. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class TogetherIT {
    private static final int TRIES = 30;
    private static final int OFFSET_MILLIS = 50;

    @Inject
    @Any
    Instance<EventListener> listeners;

    @Inject
    AsSystem asSystem;

    private final Random random = new Random();

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @Test
    void ofACorrectionAndAWithdrawalOneCounts() throws Exception {
        for (var n = 0; n < TRIES; n++) {
            var patient = TestArea.patient();
            var visit = recorded(DOCTOR, danger(patient)).path("id").toString();

            var answers = both(
                    () -> correct(DOCTOR, visit, "\"1\"", calm(patient))
                            .extract()
                            .statusCode(),
                    () -> withdraw(DOCTOR, visit, "\"1\"", "wrong-level")
                            .extract()
                            .statusCode());

            assertThat(answers).containsAnyOf(200, 201).containsAnyOf(409, 412);
        }
    }

    /** An earlier entry changes what the later visit asks for, while that one is corrected. */
    @Test
    void anEarlierEntryAndACorrectionBothCount() throws Exception {
        for (var n = 0; n < TRIES; n++) {
            var patient = TestArea.patient();
            var visit = recorded(DOCTOR, symptoms(patient, 0)).path("id").toString();

            var answers = both(
                    () -> record(DOCTOR, symptoms(patient, 14)).extract().statusCode(),
                    () -> correct(DOCTOR, visit, "\"1\"", symptoms(patient, 0))
                            .extract()
                            .statusCode());

            assertThat(answers).containsExactly(201, 201);
        }
    }

    @Test
    void aPatientAndAnAdmissionHeardOfTheFirstTimeBothCount() throws Exception {
        var due = new ArrayList<UUID>();
        for (var n = 0; n < TRIES; n++) {
            var patient = UUID.randomUUID();

            both(
                    () -> hear(new PatientUpdated(TestPatients.managedSince(patient, TODAY))),
                    () -> hear(new PatientAdmitted(
                            UUID.randomUUID(), patient, UUID.randomUUID(), "hospital", OffsetDateTime.now(), 4L)));

            if (!TestArea.ask("select next_visit_on from caseload where patient = ?", patient)
                    .equals("null")) {
                due.add(patient);
            }
        }
        assertThat(due).as("in hospital nobody is due").isEmpty();
    }

    private static Map<String, Object> symptoms(UUID patient, int daysAgo) {
        var form = form(patient, 0);
        form.put("visitedOn", TODAY.minusDays(daysAgo).toString());
        form.put("symptoms", new String[] {"hallucination"});
        form.put("insight", "partial");
        return form;
    }

    private interface Act {
        int answer();
    }

    private ArrayList<Integer> both(Act one, Act other) throws Exception {
        var offset = random.nextInt(-OFFSET_MILLIS, OFFSET_MILLIS + 1);
        var start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Future<Integer>>();
            answers.add(two.submit(() -> after(start, -offset, one)));
            answers.add(two.submit(() -> after(start, offset, other)));
            var codes = new ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            return codes;
        }
    }

    private static int after(CyclicBarrier start, int millis, Act act) throws Exception {
        start.await();
        TimeUnit.MILLISECONDS.sleep(Math.max(0, millis / 5));
        return act.answer();
    }

    /** As the inbox has it heard: by each listener in a transaction of the service's own. */
    private int hear(EventData data) {
        var event = new Event<>(UUID.randomUUID().toString(), EventType.of(data), "/test", OffsetDateTime.now(), data);
        listeners.forEach(
                listener -> QuarkusTransaction.requiringNew().run(() -> asSystem.run(() -> listener.hear(event))));
        return 0;
    }
}
