package org.careline.followup.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.danger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.events.Topic;
import org.careline.events.TransferEvent.TransferRequested;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A danger that was lost on its way is found by what never came back, and its alarm goes when it comes. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class AuditIT {
    private static final String OPERATOR = TestTokens.of("operator", Role.OPERATOR);

    @Inject
    Audit audit;

    @Inject
    AlarmTable alarms;

    @Inject
    AsSystem asSystem;

    private final UUID patient = TestArea.patient();
    private UUID assessment = patient;

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @BeforeEach
    void assess() {
        assessment = recorded(DOCTOR, danger(patient)).jsonPath().getUUID("assessment");
    }

    @Test
    void aDangerIsGivenAMinute() {
        look();

        assertThat(missing()).isEmpty();
    }

    @Test
    void whetherAnAlarmIsOverIsAskedOfItsOwnDangerAlone() throws Exception {
        assertThat(plan(AlarmTable.CLEAR.replace("?", "now()")))
                .contains("NOT EXISTS(SubPlan", "assessment = alarm.assessment");
    }

    @Test
    void whatIsMissingIsNamedAndGoesWhenItComes() {
        raised(Duty.POLICE);
        raised(Duty.PREVENTION);
        requested();
        aMinutePasses();

        look();
        assertThat(missing()).as("an alert that was lost").containsExactly("grid");

        raised(Duty.GRID);
        look();
        assertThat(missing()).isEmpty();
    }

    @Test
    void aGreenChannelThatWasNeverOpenedIsMissing() {
        List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION).forEach(this::raised);
        aMinutePasses();

        look();
        assertThat(missing()).containsExactly("transfer");

        requested();
        look();
        assertThat(missing()).isEmpty();
    }

    @Test
    void whatAPersonDecidedTheSameDayIsNotAskedTwiceAGraverOneIs() {
        List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION).forEach(this::raised);
        closed();
        assessment = recorded(DOCTOR, danger(patient)).jsonPath().getUUID("assessment");
        List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION).forEach(this::raised);
        aMinutePasses();

        look();
        assertThat(missing()).isEmpty();

        TestArea.update("update visit set level = 5 where assessment = ?", assessment);
        look();
        assertThat(missing()).containsExactly("transfer");
    }

    @Test
    void anAlertThatIsParkedIsMissing() {
        TestTopics.send(Topic.ALERTS, patient.toString(), "cannot be read");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestArea.ask("select count(*) from parked_event where key = ?", patient.toString())
                        .equals("1"));
        requested();
        aMinutePasses();

        look();

        assertThat(missing()).containsExactlyInAnyOrder("police", "grid", "prevention");
    }

    @Test
    void ofWhatWasWithdrawnNothingIsMissing() {
        aMinutePasses();
        look();
        assertThat(missing()).containsExactlyInAnyOrder("police", "grid", "prevention", "transfer");

        var visit = TestArea.ask("select id from visit where assessment = ?", assessment);
        FollowupApi.withdraw(DOCTOR, visit, "\"1\"", "wrong-level").statusCode(200);
        look();

        assertThat(missing()).isEmpty();
    }

    /** After a standstill more may be missing than one look takes. */
    @Test
    void whatIsKnownToBeMissingTakesNoRoomFromTheNext() {
        aMinutePasses();
        var now = OffsetDateTime.now();

        asSystem.run(() -> {
            while (!alarms.raise(now, now.minusDays(7), now.minusSeconds(60), 1).isEmpty()) {}
        });

        assertThat(missing()).containsExactlyInAnyOrder("police", "grid", "prevention", "transfer");
    }

    @Test
    void aDutyThatNobodyHasIsNotMissing() {
        var elsewhere = TestArea.patientIn("230305999");
        TestArea.update(
                "update visit set patient = ?, residence_area = '230305999' where assessment = ?",
                elsewhere,
                assessment);
        aMinutePasses();

        look();

        assertThat(missing()).containsExactly("transfer");
    }

    @Test
    void theAuditsOwnSilenceIsShown() {
        look();
        assertThat(FollowupApi.get(OPERATOR, "/alarms").extract().jsonPath().getBoolean("audit.silent"))
                .isFalse();

        TestArea.update("update audit_run set ran_at = now() - interval '6 minutes'");

        assertThat(FollowupApi.get(OPERATOR, "/alarms").extract().jsonPath().getBoolean("audit.silent"))
                .isTrue();
        assertThat(FollowupApi.given(OPERATOR)
                        .accept("text/html")
                        .get("/console/alarms")
                        .asString())
                .contains("核对已中断");
        look();
    }

    private void look() {
        asSystem.run(audit::look);
    }

    private void aMinutePasses() {
        TestArea.update(
                "update visit set recorded_at = recorded_at - interval '61 seconds' where assessment = ?", assessment);
    }

    private List<String> missing() {
        return FollowupApi.get(OPERATOR, "/alarms")
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("mine", assessment.toString())
                .getList("items.findAll { it.assessment == mine }.what");
    }

    private void raised(Duty duty) {
        TestTopics.send(new AlertRaised(
                UUID.randomUUID(),
                assessment,
                patient,
                UUID.randomUUID(),
                duty,
                duty.wireName() + "-here",
                AlertCause.NEW,
                AskedAction.ASSIST_NOW,
                4,
                false,
                false,
                null,
                null,
                null,
                OffsetDateTime.now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestArea.ask(
                                "select count(*) from receiver where assessment = ? and duty = ?",
                                assessment,
                                duty.wireName())
                        .equals("1"));
    }

    private void closed() {
        TestArea.update("""
                insert into green_channel (transfer, patient, assessment, state, since, told_at, requested_at, closed_at)
                values (gen_random_uuid(), ?, ?, 'stood-down', now(), now(), now(), now())
                """, patient, assessment);
        TestArea.update(
                "update visit set recorded_at = recorded_at - interval '10 minutes' where assessment = ?", assessment);
        TestArea.update(
                "update green_channel set closed_at = closed_at - interval '5 minutes' where patient = ?", patient);
    }

    private void requested() {
        TestTopics.send(new TransferRequested(
                UUID.randomUUID(),
                patient,
                assessment,
                4,
                "hospital",
                OffsetDateTime.now().plusHours(2),
                OffsetDateTime.now(),
                1L,
                false));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestArea.ask("select count(*) from green_channel where assessment = ?", assessment)
                        .equals("1"));
    }

    private static String plan(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            var lines = new ArrayList<String>();
            try (var found = statement.executeQuery("explain " + sql)) {
                while (found.next()) {
                    lines.add(found.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }
}
