package org.careline.followup.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.correct;
import static org.careline.followup.FollowupApi.given;
import static org.careline.followup.FollowupApi.record;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.FollowupApi.withdraw;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestArea.DOCTOR_ELSEWHERE;
import static org.careline.followup.TestArea.PREVENTION_HERE;
import static org.careline.followup.TestForms.TODAY;
import static org.careline.followup.TestForms.calm;
import static org.careline.followup.TestForms.danger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.events.Topic;
import org.careline.events.WithdrawalReason;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A wrong assessment is corrected by a new one or withdrawn: rules 17.1-10. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class CorrectionIT {

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @Test
    void aCorrectionReplacesTheVisitAndTheOldStaysReadable() {
        var patient = TestArea.patient();
        var wrong = recorded(DOCTOR, danger(patient)).jsonPath();

        var right = correct(DOCTOR, wrong.getString("id"), "\"1\"", calm(patient))
                .statusCode(201)
                .body("replaces", equalTo(wrong.getString("id")))
                .body("level", equalTo(0))
                .extract()
                .jsonPath();

        FollowupApi.get(DOCTOR, "/visits/" + wrong.getString("id"))
                .body("level", equalTo(4))
                .body("replacedBy", equalTo(right.getString("id")))
                .header("ETag", "\"2\"");
        var told = TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 2);
        assertThat(((RiskLevelAssessed) told.getLast().data()).replaces()).hasToString(wrong.getString("assessment"));
        assertThat(lastLevelOf(patient)).isEqualTo("0");
    }

    @Test
    void aCorrectionTriedAgainAnswersTheSame() {
        var patient = TestArea.patient();
        var wrong = recorded(DOCTOR, calm(patient)).path("id").toString();
        var attempt = given(DOCTOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(danger(patient));
        var first = attempt.post("/visits/" + wrong + "/correction");

        var again = attempt.post("/visits/" + wrong + "/correction");

        again.then().statusCode(201).body("id", equalTo(first.path("id")));
    }

    @Test
    void aVisitIsChangedOnceOnly() {
        var patient = TestArea.patient();
        var corrected = recorded(DOCTOR, calm(patient)).path("id").toString();
        correct(DOCTOR, corrected, "\"1\"", calm(patient)).statusCode(201);
        var withdrawn = recorded(DOCTOR, calm(patient)).path("id").toString();
        withdraw(DOCTOR, withdrawn, "\"1\"", "entered-twice").statusCode(200);

        correct(DOCTOR, corrected, "\"2\"", calm(patient))
                .statusCode(409)
                .body("type", containsString("already-corrected"));
        withdraw(DOCTOR, corrected, "\"2\"", "wrong-level")
                .statusCode(409)
                .body("type", containsString("already-corrected"));
        withdraw(DOCTOR, withdrawn, "\"2\"", "wrong-level")
                .statusCode(409)
                .body("type", containsString("already-withdrawn"));
    }

    @Test
    void aWithdrawalIsToldAndTheVisitBeforeItCountsAgain() {
        var patient = TestArea.patient();
        var before = calm(patient);
        before.put("visitedOn", TODAY.minusDays(10).toString());
        recorded(DOCTOR, before);
        var wrong = recorded(DOCTOR, danger(patient)).jsonPath();

        withdraw(DOCTOR, wrong.getString("id"), "\"1\"", "wrong-patient")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("withdrawnAt", notNullValue())
                .body("withdrawalReason", equalTo("wrong-patient"));

        var told = TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 3);
        assertThat(told.getLast().data()).isInstanceOfSatisfying(AssessmentWithdrawn.class, withdrawn -> {
            assertThat(withdrawn.assessment()).hasToString(wrong.getString("assessment"));
            assertThat(withdrawn.reason()).isEqualTo(WithdrawalReason.WRONG_PATIENT);
            assertThat(withdrawn.withdrawingOrganisation()).isEqualTo("clinic-here");
        });
        assertThat(TestArea.ask("select last_level || ' ' || next_visit_on from caseload where patient = ?", patient))
                .isEqualTo("0 " + TODAY.minusDays(10).plusMonths(3));
    }

    @Test
    void withoutAnyVisitLeftThePatientIsDueAtOnce() {
        var patient = TestArea.patient();
        var only = recorded(DOCTOR, calm(patient)).path("id").toString();

        withdraw(DOCTOR, only, "\"1\"", "not-seen").statusCode(200);

        assertThat(TestArea.ask("select next_visit_on from caseload where patient = ?", patient))
                .isEqualTo(TODAY.toString());
    }

    @Test
    void thePreventionInstitutionOfThePatientMayCorrectButNoOtherClinic() {
        var patient = TestArea.patient();
        var visit = recorded(DOCTOR, danger(patient)).path("id").toString();
        var anotherClinic = otherClinicOfTheSameArea();

        withdraw(anotherClinic, visit, "\"1\"", "wrong-level")
                .statusCode(403)
                .body("type", containsString("not-yours-to-change"));
        withdraw(DOCTOR_ELSEWHERE, visit, "\"1\"", "wrong-level").statusCode(404);
        withdraw(PREVENTION_HERE, visit, "\"1\"", "wrong-level").statusCode(200);
    }

    @Test
    void theAssessorCorrectsItsVisitAlsoAfterThePatientMovedAway() {
        var patient = TestArea.patient();
        var visit = recorded(DOCTOR, danger(patient)).path("id").toString();
        TestArea.update(
                "update caseload set residence_area = ?, version = 8 where patient = ?", TestArea.ELSEWHERE, patient);

        record(DOCTOR, calm(patient)).statusCode(404);
        FollowupApi.get(DOCTOR, "/visits/" + visit).statusCode(200);
        FollowupApi.get(DOCTOR_ELSEWHERE, "/visits/" + visit).statusCode(200);
        var right = correct(DOCTOR, visit, "\"1\"", calm(patient))
                .statusCode(201)
                .extract()
                .jsonPath();

        var told = TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 2);
        assertThat(((RiskLevelAssessed) told.getLast().data()).residenceArea()).isEqualTo(TestArea.ELSEWHERE);
        assertThat(TestArea.ask("select last_visit from caseload where patient = ?", patient))
                .isEqualTo(right.getString("id"));
    }

    @Test
    void aCorrectionStaysWithItsPatient() {
        var visit = recorded(DOCTOR, calm(TestArea.patient())).path("id").toString();

        correct(DOCTOR, visit, "\"1\"", calm(TestArea.patient()))
                .statusCode(409)
                .body("type", containsString("another-patient"));
    }

    private static String lastLevelOf(UUID patient) {
        return TestArea.ask("select last_level from caseload where patient = ?", patient);
    }

    private static String otherClinicOfTheSameArea() {
        TestDirectory.organisation("clinic-beside", OrganisationKind.PRIMARY_CARE, null, TestArea.HERE, "0467-5550199");
        TestDirectory.holds("clinic-beside", Duty.CARE, TestArea.HERE);
        return TestTokens.of("clinic-beside", Role.COMMUNITY_DOCTOR);
    }
}
