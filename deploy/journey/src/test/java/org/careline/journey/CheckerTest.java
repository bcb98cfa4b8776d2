package org.careline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.journey.FireLog.Accepted;
import org.careline.journey.FireLog.GreenChannel;
import org.careline.journey.FireLog.Holding;
import org.careline.journey.FireLog.Received;
import org.careline.journey.FireLog.Residence;
import org.junit.jupiter.api.Test;

/** A checker that cannot fail proves nothing. */
class CheckerTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final String AREA = "230381100";

    private final UUID patient = UUID.randomUUID();
    private final UUID assessment = UUID.randomUUID();
    private final List<Accepted> accepted = new ArrayList<>(List.of(accepted(assessment, patient, 4)));
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private final List<GreenChannel> channels =
            new ArrayList<>(List.of(new GreenChannel(patient, UUID.randomUUID(), "awaiting-decision")));

    CheckerTest() {
        for (var duty : Checker.DUTIES) {
            holdings.add(new Holding(duty, AREA, duty + "-1", START.minusSeconds(600), START.minusSeconds(599)));
            received.add(told(duty, duty + "-1", "new"));
        }
    }

    @Test
    void aRoundInWhichEachDutyWasToldOnceHasNoBreach() {
        assertThat(breaches()).isEmpty();
    }

    @Test
    void anAlertThatNeverArrivedIsLost() {
        received.removeFirst();

        assertThat(breaches()).anyMatch(breach -> breach.startsWith("lost: police"));
    }

    @Test
    void theSameWebhookTwiceIsNoDouble() {
        received.add(received.getFirst());

        assertThat(breaches()).isEmpty();
    }

    @Test
    void aSecondWebhookIdForTheSameDutyIsADouble() {
        received.add(told(Duty.POLICE, "police-1", "new"));

        assertThat(breaches()).anyMatch(breach -> breach.startsWith("doubled: police"));
    }

    @Test
    void aBodyWithoutTheDutyMustNotBeTold() {
        received.set(0, told(Duty.POLICE, "police-9", "new"));

        assertThat(breaches()).anyMatch(breach -> breach.startsWith("misdirected: police"));
    }

    @Test
    void theBodyThatTookOverTheDutyMustBeTold() {
        holdings.add(new Holding(Duty.POLICE, AREA, "police-2", START.plusSeconds(30), START.plusSeconds(31)));

        assertThat(breaches()).anyMatch(breach -> breach.startsWith("lost: police-2"));

        received.add(takenBack(received.getFirst()));
        received.add(told(Duty.POLICE, "police-2", "re-targeted"));
        assertThat(breaches()).isEmpty();
    }

    @Test
    void twoStandingAlertsForTheSameDutyAreADouble() {
        holdings.add(new Holding(Duty.POLICE, AREA, "police-2", START.plusSeconds(30), START.plusSeconds(31)));
        received.add(told(Duty.POLICE, "police-2", "re-targeted"));

        assertThat(breaches()).anyMatch(breach -> breach.startsWith("doubled: police"));
    }

    @Test
    void aLevelBelowThreeMustNotBeTold() {
        accepted.set(0, accepted(assessment, patient, 2));

        assertThat(breaches()).anyMatch(breach -> breach.contains("below 3"));
    }

    @Test
    void twoOpenGreenChannelsAreABreach() {
        channels.add(new GreenChannel(patient, UUID.randomUUID(), "confirmed"));

        assertThat(breaches()).anyMatch(breach -> breach.contains("2 open records"));
    }

    @Test
    void noGreenChannelIsABreach() {
        channels.clear();

        assertThat(breaches()).anyMatch(breach -> breach.contains("0 open records"));
    }

    private List<String> breaches() {
        var home = List.of(new Residence(patient, "230381100001", START.minusSeconds(500), START.minusSeconds(499)));
        return Checker.breaches(new FireLog(accepted, home, holdings, received, channels, START.plusSeconds(300)));
    }

    private static Received takenBack(Received alert) {
        return new Received(
                alert.organisation(),
                UUID.randomUUID().toString(),
                "org.careline.alert-withdrawn.v1",
                alert.alert(),
                alert.assessment(),
                alert.duty(),
                alert.cause(),
                false,
                alert.at().plusSeconds(5));
    }

    private static Accepted accepted(UUID assessment, UUID patient, int level) {
        return new Accepted(assessment, patient, level, START, START.plusSeconds(1));
    }

    private Received told(Duty duty, String organisation, String cause) {
        var alert = UUID.randomUUID();
        return new Received(
                organisation,
                alert.toString(),
                "org.careline.alert-raised.v1",
                alert,
                assessment,
                duty,
                cause,
                false,
                START.plusSeconds(60));
    }
}
