package org.careline.followup.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.careline.followup.FollowupApi.record;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestArea.DOCTOR_ELSEWHERE;
import static org.careline.followup.TestArea.ELSEWHERE;
import static org.careline.followup.TestArea.HERE;
import static org.careline.followup.TestForms.TODAY;
import static org.careline.followup.TestForms.calm;
import static org.careline.followup.TestForms.danger;
import static org.careline.followup.TestPatients.state;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.careline.events.PatientEvent.ManagementStatusChanged;
import org.careline.events.PatientEvent.PatientRegistered;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.events.PatientEvent.ResidenceChanged;
import org.careline.events.RegisterStatus;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The copy of the register and the worklist: rules 4.2, design section 4. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class CaseloadIT {
    private static final LocalDate REGISTERED = LocalDate.of(2026, 1, 5);

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @Test
    void aRegisteredPatientIsDueForTheFirstVisitAfterTenWorkingDays() {
        var patient = UUID.randomUUID();

        TestTopics.send(new PatientRegistered(state(patient, 1, HERE), REGISTERED));

        awaitCopy(patient, "1 " + HERE);
        assertThat(TestArea.ask("select next_visit_on from caseload where patient = ?", patient))
                .isEqualTo(REGISTERED.plusDays(14).toString());
    }

    @Test
    void whatIsHeardLateOrAgainChangesNothingBack() {
        var patient = UUID.randomUUID();
        var moved =
                TestTopics.send(new ResidenceChanged(state(patient, 3, ELSEWHERE), HERE, LocalDate.of(2026, 11, 1)));
        awaitCopy(patient, "3 " + ELSEWHERE);

        TestTopics.send(new PatientUpdated(state(patient, 2, HERE)));
        TestTopics.send(new PatientRegistered(state(patient, 1, HERE), REGISTERED));
        TestTopics.send(moved);
        TestTopics.send(new PatientUpdated(state(patient, 4, ELSEWHERE)));

        awaitCopy(patient, "4 " + ELSEWHERE);
        record(DOCTOR, calm(patient)).statusCode(404);
        record(DOCTOR_ELSEWHERE, calm(patient)).statusCode(201);
    }

    @Test
    void aVisitWaitsForThePatientRegisteredAMomentAgo() {
        var patient = UUID.randomUUID();
        CompletableFuture.runAsync(
                () -> TestArea.arrives(patient, HERE), CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));

        record(DOCTOR, calm(patient)).statusCode(201);
    }

    @Test
    void theDayOfDeathIsKeptAndTheDeceasedAreNotDue() {
        var patient = UUID.randomUUID();
        TestTopics.send(new PatientRegistered(state(patient, 1, HERE), REGISTERED));
        TestTopics.send(new ManagementStatusChanged(
                state(patient, 2, HERE, RegisterStatus.DECEASED), LocalDate.of(2026, 11, 2)));

        awaitCopy(patient, "2 " + HERE);

        assertThat(TestArea.ask("select deceased_on from caseload where patient = ?", patient))
                .isEqualTo("2026-11-02");
        assertThat(due(DOCTOR)).doesNotContain(patient.toString());
    }

    @Test
    void theMostUrgentComesFirstThenTheLongestDue() {
        var calm = dueSince(calm(TestArea.patient()), 100);
        var older = dueSince(calm(TestArea.patient()), 120);
        var danger = dueSince(danger(TestArea.patient()), 15);
        var later = calm(TestArea.patient());
        var notDue = later.get("patient").toString();
        recorded(DOCTOR, later);

        assertThat(due(DOCTOR)).containsSubsequence(danger, older, calm).doesNotContain(notDue);
        assertThat(due(DOCTOR_ELSEWHERE)).doesNotContain(danger, older, calm);
    }

    @Test
    void aPatientInHospitalIsNotDue() {
        var patient = dueSince(danger(TestArea.patient()), 15);

        TestArea.update("""
                insert into green_channel (transfer, patient, assessment, state, since, told_at)
                values (?, ?, ?, 'admitted', now(), now())
                """, UUID.randomUUID(), UUID.fromString(patient), UUID.randomUUID());

        assertThat(due(DOCTOR)).doesNotContain(patient);
    }

    private static String dueSince(Map<String, Object> form, int daysAgo) {
        form.put("visitedOn", TODAY.minusDays(daysAgo).toString());
        recorded(DOCTOR, form);
        return form.get("patient").toString();
    }

    /** All pages of the worklist. */
    private static List<String> due(String token) {
        var patients = new ArrayList<String>();
        String cursor = null;
        do {
            var page = FollowupApi.get(token, "/worklist?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            patients.addAll(page.getList("items.patient", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(patients).doesNotHaveDuplicates();
        return patients;
    }

    private static void awaitCopy(UUID patient, String versionAndArea) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> TestArea.ask(
                                "select version || ' ' || residence_area from caseload where patient = ?", patient),
                        versionAndArea::equals);
    }
}
