package org.careline.followup.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.danger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.careline.events.AssessmentEvent;
import org.careline.events.Topic;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many at once for one patient. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class CrowdIT {
    private static final int CROWD = 20;

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @Test
    void twentyVisitsOfOnePatientAreEachToldOnce() throws Exception {
        var patient = TestArea.patient();

        var answers = all(n -> UUID.randomUUID().toString(), danger(patient));

        assertThat(answers).hasSize(CROWD).doesNotHaveDuplicates();
        var told = TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), CROWD).stream()
                .map(event -> ((AssessmentEvent) event.data()).assessment().toString())
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(answers);
        assertThat(TestArea.ask(
                                "select string_agg(assessment::text, ',' order by recorded_at, id) from visit where patient = ?",
                                patient)
                        .split(","))
                .hasSize(CROWD);
    }

    @Test
    void twentyTriesUnderOneKeyAreOneVisit() throws Exception {
        var patient = TestArea.patient();
        var key = UUID.randomUUID().toString();

        var answers = all(n -> key, danger(patient));

        assertThat(answers).hasSize(CROWD).containsOnly(answers.getFirst());
        assertThat(TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 1))
                .hasSize(1);
        assertThat(TestArea.ask("select count(*) from visit where patient = ?", patient))
                .isEqualTo("1");
    }

    private static List<String> all(IntFunction<String> key, Map<String, Object> form)
            throws ExecutionException, InterruptedException {
        try (var crowd = Executors.newFixedThreadPool(CROWD)) {
            var answers = new ArrayList<Future<String>>();
            for (var n = 0; n < CROWD; n++) {
                var mine = key.apply(n);
                answers.add(crowd.submit(() -> FollowupApi.record(DOCTOR, mine, form)
                        .statusCode(201)
                        .extract()
                        .path("assessment")
                        .toString()));
            }
            var assessments = new ArrayList<String>();
            for (var answer : answers) {
                assessments.add(answer.get());
            }
            return assessments;
        }
    }
}
