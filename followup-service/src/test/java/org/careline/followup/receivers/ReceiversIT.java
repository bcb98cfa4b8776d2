package org.careline.followup.receivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.danger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.careline.events.AlertAct;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.AlertAcknowledged;
import org.careline.events.AlertEvent.AlertActWithdrawn;
import org.careline.events.AlertEvent.AlertDelivered;
import org.careline.events.AlertEvent.AlertEscalated;
import org.careline.events.AlertEvent.AlertOpened;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AlertEvent.AlertSettled;
import org.careline.events.AlertEvent.AlertWithdrawn;
import org.careline.events.AlertEvent.EpisodeClosed;
import org.careline.events.AlertEvent.EpisodeReopened;
import org.careline.events.AlertEvent.ToldByPhone;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AskedAction;
import org.careline.events.DeliveryChannel;
import org.careline.events.Duty;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.EscalationReason;
import org.careline.events.SettledReason;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doctor sees who has it, who has signed, and whom to phone: rules 17.3. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class ReceiversIT {
    private static final OffsetDateTime NOW = OffsetDateTime.now();

    private final UUID patient = TestArea.patient();
    private final UUID episode = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();
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
    void anAlertIsFollowedFromRaisedToSigned() {
        raised(NOW.plusMinutes(30));
        var waiting = await(receiver -> receiver.get("raisedAt") != null);
        assertThat(waiting.getString("name")).isEqualTo("机构police-here");
        assertThat(waiting.getString("dutyPhone")).isEqualTo("0467-5550102");
        assertThat(waiting.getString("cause")).isEqualTo("new");
        assertThat(waiting.getString("action")).isEqualTo("assist-now");
        assertThat(waiting.getBoolean("callNow")).isFalse();

        TestTopics.send(new AlertDelivered(
                alert, assessment, patient, episode, Duty.POLICE, "police-here", DeliveryChannel.WEBHOOK, NOW));
        TestTopics.send(new AlertOpened(alert, assessment, patient, episode, Duty.POLICE, "police-here", NOW));
        TestTopics.send(new AlertAcknowledged(alert, assessment, patient, episode, Duty.POLICE, "police-here", NOW));

        var signed = await(receiver -> receiver.get("acknowledgedAt") != null);
        assertThat(signed.getString("deliveredAt")).isNotNull();
        assertThat(signed.getString("openedAt")).isNotNull();
        assertThat(signed.getBoolean("callNow")).isFalse();
    }

    @Test
    void notSignedInTimeCallThisNumberUntilToldByTelephone() {
        raised(NOW.minusMinutes(1));
        var unsigned = await(receiver -> receiver.getBoolean("callNow"));
        assertThat(unsigned.getString("dutyPhone")).isEqualTo("0467-5550102");

        TestTopics.send(new ToldByPhone(alert, assessment, patient, episode, Duty.POLICE, "police-here", NOW));

        var told = await(receiver -> receiver.get("toldByPhoneAt") != null);
        assertThat(told.getBoolean("callNow")).isFalse();
        assertThat(told.getString("acknowledgedAt")).isNull();
    }

    @Test
    void factsHeardBeforeTheAlertItselfAreKept() {
        TestTopics.send(new AlertDelivered(
                alert, assessment, patient, episode, Duty.POLICE, "police-here", DeliveryChannel.WEBHOOK, NOW));
        await(receiver -> receiver.get("deliveredAt") != null);

        raised(NOW.plusMinutes(30));

        var whole = await(receiver -> receiver.get("raisedAt") != null);
        assertThat(whole.getString("deliveredAt")).isNotNull();
    }

    @Test
    void anEscalatedOrWithdrawnAlertIsShownAsSuch() {
        raised(NOW.minusMinutes(1));
        TestTopics.send(new AlertEscalated(
                alert,
                assessment,
                patient,
                episode,
                Duty.POLICE,
                "police-here",
                "bureau",
                EscalationReason.NOT_SIGNED,
                NOW));
        assertThat(await(receiver -> receiver.get("escalatedTo") != null).getString("escalatedTo"))
                .isEqualTo("bureau");

        TestTopics.send(new AlertWithdrawn(
                alert,
                assessment,
                patient,
                episode,
                Duty.POLICE,
                "police-here",
                AlertWithdrawalReason.RE_TARGETED,
                NOW));

        assertThat(await(receiver -> receiver.get("withdrawnAt") != null).getBoolean("callNow"))
                .isFalse();
    }

    @Test
    void theDoctorIsAskedToPhoneWhenNotificationSaysSoAndNotByARuleOfItsOwn() {
        raised(NOW.plusMinutes(25), NOW.minusMinutes(1));
        await(receiver -> receiver.getBoolean("callNow"));

        raised(NOW.plusMinutes(25), NOW.plusMinutes(20));
        assertThat(await(receiver -> !receiver.getBoolean("callNow")).getString("signBy"))
                .isNotNull();
    }

    @Test
    void aSettledAlertAsksForNothingAndNamesWhoSigned() {
        raised(NOW.minusMinutes(1));
        await(receiver -> receiver.getBoolean("callNow"));

        TestTopics.send(new AlertSettled(
                alert,
                assessment,
                patient,
                episode,
                Duty.POLICE,
                "police-here",
                SettledReason.SIGNED_ABOVE,
                "police-elsewhere",
                NOW));

        var settled = await(receiver -> receiver.get("settledAt") != null);
        assertThat(settled.getBoolean("callNow")).isFalse();
        assertThat(settled.getString("settledReason")).isEqualTo("signed-above");
        assertThat(settled.getString("settledByName")).isEqualTo("机构police-elsewhere");
        assertThat(settled.getString("withdrawnAt")).isNull();
    }

    @Test
    void aSignatureTakenBackIsAsIfItHadNeverBeen() {
        raised(NOW.minusMinutes(1));
        var signed = new AlertAcknowledged(
                alert, assessment, patient, episode, Duty.POLICE, "police-here", NOW.minusMinutes(5));
        TestTopics.send(signed);
        await(receiver -> receiver.get("acknowledgedAt") != null);

        TestTopics.send(takenBack(AlertAct.ACKNOWLEDGED));

        assertThat(await(receiver -> receiver.get("acknowledgedAt") == null).getBoolean("callNow"))
                .isTrue();

        TestTopics.send(signed);
        TestTopics.send(new AlertOpened(alert, assessment, patient, episode, Duty.POLICE, "police-here", NOW));
        assertThat(await(receiver -> receiver.get("openedAt") != null).getString("acknowledgedAt"))
                .isNull();
    }

    @Test
    void aPhoneCallTakenBackAsksAgainUnlessAnotherStands() {
        raised(NOW.minusMinutes(1));
        TestTopics.send(phoned(NOW));
        await(receiver -> !receiver.getBoolean("callNow"));

        TestTopics.send(takenBack(AlertAct.TOLD_BY_PHONE));
        await(receiver -> receiver.getBoolean("callNow"));

        TestTopics.send(phoned(NOW.plusSeconds(9)));
        await(receiver -> !receiver.getBoolean("callNow"));
    }

    @Test
    void aCallToTheOrganisationAfterTheAlarmCountsWhicheverAlertItWasWrittenTo() {
        raised(NOW.minusMinutes(1));
        await(receiver -> receiver.getBoolean("callNow"));

        var again = recorded(DOCTOR, danger(patient)).jsonPath().getUUID("assessment");
        TestTopics.send(new ToldByPhone(
                UUID.randomUUID(), again, patient, episode, Duty.POLICE, "police-here", NOW.plusSeconds(1)));

        assertThat(await(receiver -> !receiver.getBoolean("callNow")).getString("toldByPhoneAt"))
                .isNull();
    }

    @Test
    void anEpisodeThatClosedAsksForNothingAndOneThatWasReopenedAsksAgain() {
        raised(NOW.minusMinutes(1));
        await(receiver -> receiver.getBoolean("callNow"));

        TestTopics.send(new EpisodeClosed(episode, patient, EpisodeCloseReason.CALM, NOW.plusSeconds(1)));
        await(receiver -> !receiver.getBoolean("callNow") && receiver.get("episodeClosedAt") != null);

        TestTopics.send(new EpisodeReopened(episode, patient, NOW.plusSeconds(2)));
        await(receiver -> receiver.getBoolean("callNow") && receiver.get("episodeClosedAt") == null);
    }

    @Test
    void anEpisodeThatAReplicaClosesWhoseClockIsBehindAsksForNothing() {
        raised(NOW.minusMinutes(1));
        await(receiver -> receiver.getBoolean("callNow"));

        TestTopics.send(new EpisodeClosed(episode, patient, EpisodeCloseReason.CALM, NOW.minusSeconds(2)));

        await(receiver -> !receiver.getBoolean("callNow") && receiver.get("episodeClosedAt") != null);
    }

    private AlertActWithdrawn takenBack(AlertAct act) {
        return new AlertActWithdrawn(
                alert, assessment, patient, episode, Duty.POLICE, "police-here", act, NOW.plusSeconds(5));
    }

    private ToldByPhone phoned(OffsetDateTime at) {
        return new ToldByPhone(alert, assessment, patient, episode, Duty.POLICE, "police-here", at);
    }

    private void raised(@Nullable OffsetDateTime signBy) {
        raised(signBy, null);
    }

    private void raised(@Nullable OffsetDateTime signBy, @Nullable OffsetDateTime promptAt) {
        TestTopics.send(new AlertRaised(
                alert,
                assessment,
                patient,
                episode,
                Duty.POLICE,
                "police-here",
                AlertCause.NEW,
                AskedAction.ASSIST_NOW,
                4,
                false,
                false,
                null,
                null,
                signBy,
                NOW,
                promptAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** The one receiver of the visit, once it looks like this. */
    private JsonPath await(Predicate<JsonPath> looks) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(this::receiver, receiver -> receiver.get("alert") != null && looks.test(receiver));
    }

    private JsonPath receiver() {
        return FollowupApi.get(DOCTOR, "/visits/" + visit.getString("id"))
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("receivers[0]");
    }
}
