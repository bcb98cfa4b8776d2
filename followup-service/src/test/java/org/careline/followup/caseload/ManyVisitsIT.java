package org.careline.followup.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.calm;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.followup.TestArea;
import org.careline.followup.TestPatients;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One patient's hundreds of visits do not keep the others waiting: what is heard of them costs no statement a visit. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class ManyVisitsIT {
    private static final String COPIES = """
            insert into visit (id, version, patient, assessment, visited_on, mode, level, to_review, kinds, condition,
                findings, next_visit_on, patient_version, in_hospital, still_present, origin, assessing_organisation,
                recorded_at, recorded_by, answers)
            select gen_random_uuid(), 1, patient, gen_random_uuid(), visited_on - n, mode, level, to_review, kinds,
                condition, findings, next_visit_on - n, patient_version, in_hospital, still_present, origin,
                assessing_organisation, recorded_at, recorded_by, answers
            from visit, generate_series(1, 400) n where patient = ?
            """;

    private final UUID patient = TestArea.patient();

    @BeforeEach
    void count() {
        TestArea.layDown();
        recorded(DOCTOR, calm(patient));
        TestArea.update(COPIES, patient);
        TestArea.update("create sequence if not exists visit_statements");
        TestArea.update("grant usage on sequence visit_statements to public");
        TestArea.update("""
                create or replace function count_statement() returns trigger language plpgsql as $$
                begin
                    perform nextval('visit_statements');
                    return null;
                end $$
                """);
        TestArea.update(
                "create trigger counted after update on visit for each statement execute function count_statement()");
    }

    @AfterEach
    void stop() {
        TestArea.update("drop trigger counted on visit");
    }

    @Test
    void aMoveOfSomebodyVisitedFourHundredTimesIsOneStatementAtMost() {
        TestTopics.send(new PatientUpdated(TestPatients.state(patient, 8, TestArea.HERE)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestArea.ask("select version from caseload where patient = ?", patient)
                        .equals("8"));
        assertThat(Integer.parseInt(
                        TestArea.ask("select case when is_called then last_value else 0 end from visit_statements")))
                .isLessThanOrEqualTo(1);
    }
}
