package org.careline.followup.greenchannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.danger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DeclineReason;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.events.Topic;
import org.careline.events.TransferEvent;
import org.careline.events.TransferEvent.PatientAdmitted;
import org.careline.events.TransferEvent.PatientDischarged;
import org.careline.events.TransferEvent.TransferConfirmed;
import org.careline.events.TransferEvent.TransferDeclined;
import org.careline.events.TransferEvent.TransferRequested;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The green channel beside the visit, in hospital or not: rules 17.1-8, 17.6. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class GreenChannelIT {
    private static final OffsetDateTime NOW = OffsetDateTime.now();

    private final UUID patient = TestArea.patient();
    private final UUID transfer = UUID.randomUUID();
    private JsonPath visit = JsonPath.from("{}");
    private UUID assessment = patient;

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @BeforeEach
    void assess() {
        visit = recorded(DOCTOR, danger(patient)).jsonPath();
        assessment = visit.getUUID("assessment");
    }

    @Test
    void theVisitShowsWhereTheTransferStands() {
        tell(requested(), "awaiting-decision");
        tell(new TransferConfirmed(transfer, patient, assessment, "hospital", NOW, null), "confirmed");
        tell(
                new TransferDeclined(transfer, patient, assessment, "hospital", DeclineReason.NO_BED, null, NOW, null),
                "not-placed");

        assertThat(greenChannel(visit.getString("id")).getString("hospital")).isNull();
    }

    @Test
    void aLaterAssessmentShowsTheTransferItJoined() {
        tell(requested(), "awaiting-decision");

        var later = recorded(DOCTOR, danger(patient)).path("id").toString();

        assertThat(greenChannel(later).getUUID("transfer")).isEqualTo(transfer);
    }

    @Test
    void anAssessmentOfAPatientInHospitalSaysSo() {
        tell(requested(), "awaiting-decision");
        tell(new PatientAdmitted(transfer, patient, assessment, "hospital", NOW.minusHours(2), null), "admitted");

        var inHospital = recorded(DOCTOR, danger(patient)).jsonPath();
        var leftOnItsOwn = danger(patient);
        leftOnItsOwn.put("inHospital", false);
        recorded(DOCTOR, leftOnItsOwn);
        tell(new PatientDischarged(transfer, patient, assessment, "hospital", NOW, null), "discharged");
        recorded(DOCTOR, danger(patient));

        assertThat(inHospital.getBoolean("inHospital")).isTrue();
        assertThat(TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 4))
                .extracting(event -> ((RiskLevelAssessed) event.data()).inHospital())
                .containsExactly(false, true, false, false);
    }

    @Test
    void whatAReplicaTellsWhoseClockIsBehindStillCounts() {
        tell(requested(), "awaiting-decision");
        tell(new PatientAdmitted(transfer, patient, assessment, "hospital", NOW.minusHours(2), null), "admitted");

        var discharged = new PatientDischarged(transfer, patient, assessment, "hospital", NOW.minusHours(1), null);
        TestTopics.send(new Event<>(
                UUID.randomUUID().toString(),
                EventType.of(discharged),
                "/referral",
                OffsetDateTime.now().minusMinutes(1),
                discharged));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> greenChannel(visit.getString("id")).getString("state"), "discharged"::equals);
    }

    private TransferRequested requested() {
        return new TransferRequested(
                transfer, patient, assessment, 4, "hospital", NOW.plusHours(2), NOW.minusMinutes(1), null, null);
    }

    private void tell(TransferEvent event, String state) {
        TestTopics.send(event);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> greenChannel(visit.getString("id")).getString("state"), state::equals);
    }

    private static JsonPath greenChannel(String visit) {
        return FollowupApi.get(DOCTOR, "/visits/" + visit)
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("greenChannel");
    }
}
