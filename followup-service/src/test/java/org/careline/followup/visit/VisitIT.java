package org.careline.followup.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.record;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestArea.ELSEWHERE;
import static org.careline.followup.TestArea.HERE;
import static org.careline.followup.TestArea.PREVENTION_HERE;
import static org.careline.followup.TestForms.TODAY;
import static org.careline.followup.TestForms.calm;
import static org.careline.followup.TestForms.danger;
import static org.careline.followup.TestForms.form;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.careline.events.PatientEvent.PatientRegistered;
import org.careline.events.Topic;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.followup.TestPatients;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recording a visit: rules 3, 4.1, 4.2, 17.1, 17.5. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class VisitIT {

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @Test
    void theAddressOfANewVisitLeadsToIt() {
        var patient = TestArea.patient();
        var created = record(DOCTOR, calm(patient)).extract();

        FollowupApi.given(DOCTOR)
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(created.path("id")));
        var corrected = FollowupApi.correct(DOCTOR, created.path("id"), "*", calm(patient))
                .statusCode(201)
                .extract();
        FollowupApi.given(DOCTOR)
                .get(corrected.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(corrected.path("id")));
    }

    @Test
    void aCalmVisitIsStableAndDueAgainInThreeMonths() {
        record(DOCTOR, calm(TestArea.patient()))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", containsString("/followup/visits/"))
                .body("condition", equalTo("stable"))
                .body("proposedLevel", equalTo(0))
                .body("belowProposal", equalTo(false))
                .body("findings", equalTo(List.of()))
                .body("nextVisitOn", equalTo(TODAY.plusMonths(3).toString()))
                .body("origin", equalTo("entered"))
                .body("willBeTold", equalTo(List.of()));
    }

    @Test
    void aDangerIsToldWithTheWholeAssessment() {
        var patient = TestArea.patient();

        var visit = recorded(DOCTOR, danger(patient)).jsonPath();

        assertThat(visit.getList("willBeTold.organisation", String.class))
                .containsExactlyInAnyOrder("police-here", "grid-here", "prevention-here");
        var told = (RiskLevelAssessed) TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 1)
                .getFirst()
                .data();
        assertThat(told.assessment()).hasToString(visit.getString("assessment"));
        assertThat(told.visit()).hasToString(visit.getString("id"));
        assertThat(told.level()).isEqualTo(4);
        assertThat(told.kinds()).containsExactlyInAnyOrder(DangerKind.PROPERTY, DangerKind.SELF);
        assertThat(told.visitedOn()).isEqualTo(TODAY);
        assertThat(told.behaviourLastSeenOn()).isEqualTo(TODAY);
        assertThat(told.stillPresent()).isTrue();
        assertThat(told.residenceArea()).isEqualTo(HERE);
        assertThat(told.patientVersion()).isEqualTo(7);
        assertThat(told.origin()).isEqualTo(Origin.ENTERED);
        assertThat(told.assessingOrganisation()).isEqualTo("clinic-here");
    }

    @Test
    void everyLevelIsToldAlsoTheLowest() {
        var patient = TestArea.patient();

        recorded(DOCTOR, calm(patient));

        var told = TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 1);
        assertThat(told.getFirst().data())
                .isInstanceOfSatisfying(
                        RiskLevelAssessed.class, one -> assertThat(one.level()).isZero());
    }

    @Test
    void aDangerIsAskedForOnceNamingWhoWillBeTold() {
        var patient = TestArea.patient();
        var form = danger(patient);
        form.remove("confirmed");

        record(DOCTOR, form)
                .statusCode(409)
                .body("type", containsString("confirmation-needed"))
                .body("title", containsString("机构police-here"));

        assertThat(TestArea.ask("select count(*) from visit where patient = ?", patient))
                .isEqualTo("0");
    }

    @Test
    void aLevelAgainstTheSignsNeedsAReasonAndIsReviewedButNeverOverwritten() {
        var patient = TestArea.patient();
        var form = form(patient, 2);
        form.put("behaviour", Map.of("smashing", "not-stoppable"));
        record(DOCTOR, form).statusCode(409).body("type", containsString("reason-needed"));

        form.put("belowProposalReason", "家属证实仅一次,已当场停止");
        var visit = recorded(DOCTOR, form).jsonPath();

        assertThat(visit.getInt("level")).isEqualTo(2);
        assertThat(visit.getInt("proposedLevel")).isEqualTo(3);
        assertThat(visit.getBoolean("belowProposal")).isTrue();
        FollowupApi.get(PREVENTION_HERE, "/reviews")
                .statusCode(200)
                .body("items.visit", hasItem(visit.getString("id")))
                .body("items.reason", hasItem("家属证实仅一次,已当场停止"));
        FollowupApi.get(TestArea.PREVENTION_ELSEWHERE, "/reviews")
                .body("items.visit", not(hasItem(visit.getString("id"))));
    }

    @Test
    void aVisitOlderThanFortyEightHoursIsMarkedLate() {
        var form = danger(TestArea.patient());
        form.put("visitedOn", TODAY.minusDays(4).toString());

        record(DOCTOR, form)
                .statusCode(201)
                .body("origin", equalTo("late"))
                .body("findings", hasItem("entered-late"))
                .body("findings", hasItem("not-entered-the-same-day"));
    }

    @Test
    void aDangerOfYesterdayIsInTimeAndOnlyMarked() {
        var form = danger(TestArea.patient());
        form.put("visitedOn", TODAY.minusDays(1).toString());

        record(DOCTOR, form)
                .statusCode(201)
                .body("origin", equalTo("entered"))
                .body("findings", hasItem("not-entered-the-same-day"));
    }

    @Test
    void aDangerOvertakenByALaterCalmVisitIsMarkedLateAndChangesNoDate() {
        var patient = TestArea.patient();
        recorded(DOCTOR, calm(patient));
        var form = danger(patient);
        form.put("visitedOn", TODAY.minusDays(1).toString());

        record(DOCTOR, form).statusCode(201).body("origin", equalTo("late")).body("findings", hasItem("overtaken"));

        assertThat(TestArea.ask("select last_level || ' ' || next_visit_on from caseload where patient = ?", patient))
                .isEqualTo("0 " + TODAY.plusMonths(3));
    }

    @Test
    void aSecondBasicallyStableVisitIsDueInAMonthAndNoLater() {
        var patient = TestArea.patient();
        var first = form(patient, 1);
        first.put("visitedOn", TODAY.minusDays(14).toString());
        record(DOCTOR, first)
                .body("condition", equalTo("basically-stable"))
                .body("nextVisitOn", equalTo(TODAY.toString()));

        var second = form(patient, 1);
        second.put("nextVisitOn", TODAY.plusMonths(1).plusDays(1).toString());
        record(DOCTOR, second).statusCode(409).body("type", containsString("next-visit-too-late"));

        second.put("nextVisitOn", TODAY.plusDays(7).toString());
        record(DOCTOR, second)
                .statusCode(201)
                .body("nextVisitOn", equalTo(TODAY.plusDays(7).toString()));
    }

    @Test
    void somewhereElseNowThatPlacesPoliceIsToldToo() {
        var form = danger(TestArea.patient());
        form.put("placeNow", ELSEWHERE);

        record(DOCTOR, form)
                .statusCode(201)
                .body(
                        "willBeTold.organisation",
                        containsInAnyOrder("police-here", "grid-here", "prevention-here", "police-elsewhere"));
    }

    @Test
    void unknownResidenceIsSeenByWhoHasTheFileAndToldInTheAssessorsArea() {
        var patient = TestArea.patientIn(null);

        record(DOCTOR, danger(patient))
                .statusCode(201)
                .body("willBeTold.organisation", containsInAnyOrder("police-here", "grid-here", "prevention-here"));

        record(TestArea.DOCTOR_ELSEWHERE, danger(patient)).statusCode(404);
    }

    @Test
    void nobodyIsVisitedAfterDeathButAVisitBeforeItMayStillBeEntered() {
        var patient = TestArea.patient();
        TestArea.update(
                "update caseload set status = 'deceased', deceased_on = ? where patient = ?",
                TODAY.minusDays(2),
                patient);
        record(DOCTOR, calm(patient)).statusCode(409).body("type", containsString("patient-deceased"));

        var before = calm(patient);
        before.put("visitedOn", TODAY.minusDays(3).toString());

        record(DOCTOR, before).statusCode(201);
    }

    @Test
    void aDangerIsNeverRefusedBecauseDeathIsRegisteredAndTheContradictionIsShown() {
        var patient = TestArea.patient();
        TestArea.update(
                "update caseload set status = 'deceased', deceased_on = ? where patient = ?",
                TODAY.minusDays(2),
                patient);

        record(DOCTOR, danger(patient))
                .statusCode(201)
                .body("findings", hasItem("seen-after-death"))
                .body("willBeTold", hasSize(3));
        assertThat(TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 1))
                .hasSize(1);

        var seen = calm(patient);
        seen.put("seen", List.of("patient"));
        record(DOCTOR, seen).statusCode(201).body("findings", hasItem("seen-after-death"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "230381199", "230399", "虎林", "12"})
    void noPlaceRefusesADangerTheLongestKnownPartIsTakenAndShown(String typed) {
        var patient = TestArea.patient();
        var form = danger(patient);
        form.put("placeNow", typed);

        var visit = record(DOCTOR, form)
                .statusCode(201)
                .body("findings", hasItem("place-tidied"))
                .extract()
                .jsonPath();

        var expected = switch (typed) {
            case "230381199" -> "230381";
            case "230399" -> "2303";
            case "12" -> "12";
            default -> null;
        };
        assertThat(visit.getString("placeNow")).isEqualTo(expected);
        var told = (RiskLevelAssessed) TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 1)
                .getFirst()
                .data();
        assertThat(told.placeNow()).isEqualTo(expected);
    }

    @Test
    void anIncompleteSidePartNeverStopsADanger() {
        var form = danger(TestArea.patient());
        form.put("hospitalStay", "past");
        form.put("medication", List.of(Map.of("name", ""), Map.of("name", "利培酮", "evening", 2)));
        form.put("nextVisitOn", TODAY.plusYears(1).toString());
        form.put("symptoms", List.of("suspicion"));
        form.put("symptomSeverity", "gone");

        record(DOCTOR, form)
                .statusCode(201)
                .body("findings", hasItem("form-tidied"))
                .body("details.medication", hasSize(1))
                .body("nextVisitOn", equalTo(TODAY.plusWeeks(2).toString()));
    }

    @Test
    void theEventSaysAWeaponAndWhetherTheVisitorAnsweredTheHospitalQuestion() {
        var armed = danger(TestArea.patient());
        armed.put("behaviour", Map.of("threatWithWeapon", true));
        armed.put("inHospital", false);
        var told = told(armed);
        assertThat(told.weapon()).isTrue();
        assertThat(told.hospitalStated()).isTrue();
        assertThat(told.inHospital()).isFalse();

        var past = danger(TestArea.patient());
        past.put("hospitalStay", "past");
        past.put("lastDischargedOn", TODAY.minusDays(3).toString());
        assertThat(told(past).hospitalStated()).isTrue();

        var unsaid = told(danger(TestArea.patient()));
        assertThat(unsaid.weapon()).isFalse();
        assertThat(unsaid.hospitalStated()).isNull();
        var bare = form(TestArea.patient(), 5);
        bare.put("confirmed", true);
        assertThat(told(bare).weapon()).isNull();
    }

    @Test
    void aNoStayAnsweredAfterTheDayOfTheAdmissionSaysThePatientIsOutOnTheDayItselfItDoesNot() {
        assertThat(told(admitted(0)).inHospital()).isTrue();
        var later = told(admitted(2));
        assertThat(later.inHospital()).isFalse();
        assertThat(later.hospitalStated()).isTrue();
    }

    private static Map<String, Object> admitted(int daysAgo) {
        var patient = TestArea.patient();
        TestArea.update("""
                insert into green_channel (transfer, patient, assessment, state, since, told_at, admitted_at)
                values (?, ?, ?, 'admitted', now(), now(), ?::date + time '00:00')
                """, UUID.randomUUID(), patient, UUID.randomUUID(), TODAY.minusDays(daysAgo));
        recorded(DOCTOR, lastYear(patient));
        var form = danger(patient);
        form.put("hospitalStay", "none");
        return form;
    }

    /** With it the doctor sees the patient's transfers. */
    private static Map<String, Object> lastYear(UUID patient) {
        var form = calm(patient);
        form.put("visitedOn", TODAY.minusMonths(9).toString());
        return form;
    }

    private static RiskLevelAssessed told(Map<String, Object> form) {
        var assessment = recorded(DOCTOR, form).path("assessment").toString();
        return TestTopics.awaitTold(Topic.ASSESSMENTS, form.get("patient").toString(), 1).stream()
                .map(event -> (RiskLevelAssessed) event.data())
                .filter(one -> one.assessment().toString().equals(assessment))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyHasTheDutyTheOrganisationUpTheLineIsNamed() {
        TestArea.bureau("230382");

        var form = danger(TestArea.patient());
        form.put("placeNow", "230382101");

        record(DOCTOR, form)
                .statusCode(201)
                .body("willBeTold.findAll { it.upTheLine && it.organisation == 'bureau-230382' }", hasSize(1));
    }

    @Test
    void anEarlierVisitEnteredLaterChangesWhenTheLastOneIsDue() {
        var patient = TestArea.patient();
        var last = recorded(DOCTOR, form(patient, 1)).path("id").toString();
        FollowupApi.get(DOCTOR, "/visits/" + last).body("nextVisitOn", equalTo(day(-14)));
        var earlier = form(patient, 1);
        earlier.put("visitedOn", day(14));

        var id = recorded(DOCTOR, earlier).path("id").toString();

        FollowupApi.get(DOCTOR, "/visits/" + last)
                .body("nextVisitOn", equalTo(TODAY.plusMonths(1).toString()));
        FollowupApi.withdraw(DOCTOR, id, "\"1\"", "not-seen").statusCode(200);
        FollowupApi.get(DOCTOR, "/visits/" + last).body("nextVisitOn", equalTo(day(-14)));
    }

    @Test
    void theOnlyVisitWithdrawnTheFirstVisitIsDueAsByConsent() {
        var patient = UUID.randomUUID();
        TestTopics.send(new PatientRegistered(
                TestPatients.managedSince(patient, LocalDate.of(2026, 9, 24)), LocalDate.of(2026, 9, 24)));
        Awaitility.await()
                .until(() -> TestArea.ask("select 1 from caseload where patient = ?", patient)
                        .equals("1"));
        var id = recorded(DOCTOR, danger(patient)).path("id").toString();

        FollowupApi.withdraw(DOCTOR, id, "\"1\"", "wrong-patient").statusCode(200);

        assertThat(TestArea.ask("select next_visit_on || ' ' || urgency from caseload where patient = ?", patient))
                .isEqualTo("2026-10-15 2");
    }

    @Test
    void freeTextIsNeitherInTheDatabaseNorInTheEventInClear() {
        var patient = TestArea.patient();
        var form = danger(patient);
        form.put("note", "SECRET-NOTE 邻居作证");
        form.put("medication", List.of(Map.of("name", "SECRET-DRUG 利培酮", "evening", 2)));

        var visit = recorded(DOCTOR, form).jsonPath();

        assertThat(visit.getString("details.note")).isEqualTo("SECRET-NOTE 邻居作证");
        assertThat(visit.getString("details.medication[0].name")).isEqualTo("SECRET-DRUG 利培酮");
        assertThat(TestArea.ask("select v::text from visit v where patient = ?", patient))
                .contains(patient.toString())
                .doesNotContain("SECRET", "邻居", "利培酮", "account-of-a-test");
        assertThat(TestArea.ask("select string_agg(payload, '') from outbox where key = ?", patient.toString()))
                .contains(patient.toString())
                .doesNotContain("SECRET");
    }

    @Test
    void aClinicSystemNamesTheClinicianItActsFor() {
        record(TestArea.CLINIC_SYSTEM, calm(TestArea.patient()))
                .statusCode(400)
                .body("fields.field", contains("Acting-Clinician"));

        FollowupApi.given(TestArea.CLINIC_SYSTEM)
                .header("Acting-Clinician", "staff-17")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(form(TestArea.patient(), 0))
                .post("/visits")
                .then()
                .statusCode(201)
                .body("proposedLevel", nullValue())
                .body("condition", equalTo("basically-stable"));
    }

    @Test
    void aVisitIsReadWithAllThatWasEnteredAndLeavesATrail() {
        var patient = TestArea.patient();
        var id = recorded(DOCTOR, danger(patient)).path("id").toString();

        FollowupApi.get(PREVENTION_HERE, "/visits/" + id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("details.answers.behaviour.smashing", equalTo("continuing"));
        FollowupApi.get(TestArea.DOCTOR_ELSEWHERE, "/visits/" + id).statusCode(404);

        assertThat(TestArea.ask(
                        "select string_agg(action, ',' order by id) from access_trail where ? = any(patients)",
                        patient))
                .isEqualTo("visit-recorded,visit-read");
    }

    @Test
    void thePatientsVisitsComeLatestFirstPageByPage() {
        var patient = TestArea.patient();
        for (var daysAgo = 5; daysAgo > 0; daysAgo--) {
            var form = calm(patient);
            form.put("visitedOn", TODAY.minusDays(daysAgo).toString());
            recorded(DOCTOR, form);
        }

        var first = FollowupApi.get(DOCTOR, "/patients/" + patient + "/visits?limit=3")
                .statusCode(200)
                .body("items.visitedOn", contains(day(1), day(2), day(3)))
                .extract()
                .path("next")
                .toString();

        FollowupApi.get(DOCTOR, "/patients/" + patient + "/visits?limit=3&cursor=" + first)
                .body("items.visitedOn", contains(day(4), day(5)))
                .body("next", nullValue());
        FollowupApi.get(TestArea.DOCTOR_ELSEWHERE, "/patients/" + patient + "/visits")
                .statusCode(404);
    }

    private static String day(int daysAgo) {
        return TODAY.minusDays(daysAgo).toString();
    }
}
