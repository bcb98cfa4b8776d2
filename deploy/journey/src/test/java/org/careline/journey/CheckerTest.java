package org.careline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.journey.Checker.DUTIES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.journey.FireLog.Accepted;
import org.careline.journey.FireLog.Afterwards;
import org.careline.journey.FireLog.GreenChannel;
import org.careline.journey.FireLog.Held;
import org.careline.journey.FireLog.Holding;
import org.careline.journey.FireLog.Life;
import org.careline.journey.FireLog.Received;
import org.careline.journey.FireLog.Residence;
import org.careline.journey.FireLog.Seen;
import org.careline.journey.FireLog.Signed;
import org.careline.journey.FireLog.Withdrawn;
import org.junit.jupiter.api.Test;

/** A checker that cannot fail proves nothing. */
class CheckerTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String AREA = "230381100";
    private static final String VILLAGE = "230381100001";
    private static final String ELSEWHERE = "230381200";

    private final UUID patient = UUID.randomUUID();
    private final UUID assessment = UUID.randomUUID();
    private final List<Accepted> accepted = new ArrayList<>(List.of(accepted(assessment, patient, 4)));
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private final List<Residence> homes =
            new ArrayList<>(List.of(new Residence(patient, VILLAGE, START.minusSeconds(500), START.minusSeconds(499))));
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();
    private final List<Signed> signed = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final List<GreenChannel> channels =
            new ArrayList<>(List.of(new GreenChannel(patient, UUID.randomUUID(), "awaiting-decision")));

    CheckerTest() {
        for (var duty : DUTIES) {
            holdings.add(new Holding(duty, AREA, duty + "-1", START.minusSeconds(600), START.minusSeconds(599)));
            holdings.add(new Holding(duty, ELSEWHERE, duty + "-8", START.minusSeconds(600), START.minusSeconds(599)));
            received.add(told(duty, duty + "-1", "new"));
            held.add(new Held(duty + "-1", received.getLast().alert(), assessment, duty, 4));
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
        held.set(0, new Held("police-2", received.getLast().alert(), assessment, Duty.POLICE, 4));
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

    @Test
    void anUnsignedAlarmThatNobodyHoldsIsABreach() {
        held.removeFirst();

        assertThat(breaches()).singleElement().asString().startsWith("held by nobody: police-1");
    }

    @Test
    void anAlarmLowerThanTheDangerIsABreach() {
        held.set(0, new Held("police-1", held.getFirst().alert(), assessment, Duty.POLICE, 3));

        assertThat(breaches()).singleElement().asString().startsWith("held by nobody: police-1");
    }

    @Test
    void anAlarmHeldByAnotherOrganisationIsABreach() {
        held.add(new Held("police-9", UUID.randomUUID(), assessment, Duty.POLICE, 4));

        assertThat(breaches()).singleElement().asString().startsWith("held by another");
    }

    @Test
    void twoAlarmsOfTheSameDangerAreABreach() {
        held.add(new Held("police-1", UUID.randomUUID(), assessment, Duty.POLICE, 4));

        assertThat(breaches()).singleElement().asString().startsWith("held twice");
    }

    @Test
    void whatWasSignedMustNotRingAnyMore() {
        sign(Duty.POLICE, "police-1", assessment, 70);

        assertThat(breaches()).singleElement().asString().startsWith("held too long");

        held.removeFirst();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void anAlarmOfAnAssessmentNobodyMadeIsABreach() {
        held.add(new Held("police-1", UUID.randomUUID(), UUID.randomUUID(), Duty.POLICE, 4));

        assertThat(breaches()).singleElement().asString().contains("nobody made");
    }

    @Test
    void ofADangerTakenBackNobodyHoldsAnAlarm() {
        withdrawn.add(new Withdrawn(assessment, "wrong-level"));
        channels.clear();

        assertThat(breaches()).hasSize(3).allMatch(breach -> breach.startsWith("held too long"));

        held.clear();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aGreenChannelOfADangerTakenBackMustNotStayOpen() {
        withdrawn.add(new Withdrawn(assessment, "wrong-level"));
        held.clear();

        assertThat(breaches()).singleElement().asString().startsWith("green channel");
    }

    @Test
    void ofADangerEnteredTwiceTheOneThatStandsIsHeld() {
        var again = again(4, TODAY, null);
        withdrawn.add(new Withdrawn(assessment, "entered-twice"));

        assertThat(breaches())
                .filteredOn(breach -> breach.startsWith("held too long"))
                .hasSize(3);

        takenInPlaceOf(again, 4);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aSignatureOnOneOfTwoEqualEntriesCountsForTheOther() {
        var again = again(4, TODAY, null);
        withdrawn.add(new Withdrawn(assessment, "entered-twice"));
        takenInPlaceOf(again, 4);
        sign(Duty.POLICE, "police-1", assessment, 70);

        assertThat(breaches()).singleElement().asString().startsWith("held too long");

        held.removeFirst();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aSignatureOnAWrongEntryCountsForNothingElse() {
        var again = again(4, TODAY, null);
        withdrawn.add(new Withdrawn(assessment, "wrong-patient"));
        takenInPlaceOf(again, 4);
        sign(Duty.POLICE, "police-1", assessment, 70);
        held.removeFirst();

        assertThat(breaches()).singleElement().asString().startsWith("held by nobody: police-1");
    }

    @Test
    void aCorrectionThatRaisesRingsAgainWithWhoeverSigned() {
        var higher = again(5, TODAY, assessment);
        takenInPlaceOf(higher, 5);
        sign(Duty.POLICE, "police-1", assessment, 70);

        assertThat(breaches()).isEmpty();

        held.removeFirst();
        assertThat(breaches()).singleElement().asString().startsWith("held by nobody: police-1");
    }

    @Test
    void aCorrectionBelowThreeEndsTheAlarm() {
        again(1, TODAY, assessment);
        channels.clear();

        assertThat(breaches()).hasSize(3).allMatch(breach -> breach.startsWith("held too long"));

        held.clear();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void twoCalmVisitsOnOneDayEndNothing() {
        again(1, TODAY, null);
        again(0, TODAY, null);

        assertThat(breaches()).isEmpty();

        held.removeFirst();
        assertThat(breaches()).singleElement().asString().startsWith("held by nobody: police-1");
    }

    /** No machine took the alarm before it was over: what it reads is the end, and without that it is lost. */
    @Test
    void ofADangerOverBeforeItsAlarmWasTakenTheEndIsTold() {
        again(1, TODAY.plusDays(1), null);
        var calm = again(1, TODAY, null);
        channels.clear();
        held.clear();
        received.clear();

        assertThat(breaches()).hasSize(3).allMatch(breach -> breach.startsWith("lost"));

        DUTIES.forEach(duty -> received.add(told(calm, duty, duty + "-1", "closed", false)));
        assertThat(breaches()).isEmpty();
    }

    @Test
    void twoCalmDaysEndTheAlarmInWhicheverOrderTheyAreEntered() {
        again(1, TODAY.plusDays(1), null);
        again(1, TODAY, null);
        channels.clear();

        assertThat(breaches()).hasSize(3).allMatch(breach -> breach.startsWith("held too long"));
    }

    @Test
    void aDangerAfterACalmVisitRingsAgainWithWhoeverSigned() {
        again(1, TODAY.plusDays(1), null);
        var later = again(4, TODAY.plusDays(2), null);
        DUTIES.forEach(duty -> received.add(told(later, duty, duty + "-1", "raised", true)));
        sign(Duty.POLICE, "police-1", assessment, 70);
        held.removeFirst();

        assertThat(breaches()).singleElement().asString().startsWith("held by nobody: police-1");
    }

    @Test
    void ofTheDeadNobodyHoldsAnAlarmUntilTheDeathIsTakenBack() {
        lives.add(new Life(patient, TODAY, START.plusSeconds(80)));
        channels.clear();
        assertThat(breaches()).hasSize(3).allMatch(breach -> breach.startsWith("held too long"));

        var alarms = List.copyOf(held);
        held.clear();
        assertThat(breaches()).isEmpty();

        lives.add(new Life(patient, null, START.plusSeconds(90)));
        channels.add(new GreenChannel(patient, UUID.randomUUID(), "awaiting-decision"));
        assertThat(breaches()).hasSize(3).allMatch(breach -> breach.startsWith("held by nobody"));

        held.addAll(alarms);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void afterAMoveTheNewOrganisationsHoldTheAlarmThoughTheOldOnesSigned() {
        DUTIES.forEach(duty -> sign(duty, duty + "-1", assessment, 70));
        held.clear();
        homes.add(new Residence(patient, ELSEWHERE + "001", START.plusSeconds(80), START.plusSeconds(81)));
        DUTIES.forEach(duty -> received.add(later(told(duty, duty + "-8", "re-targeted"))));

        assertThat(breaches()).hasSize(3).allMatch(breach -> breach.startsWith("held by nobody"));

        DUTIES.forEach(duty -> held.add(new Held(duty + "-8", UUID.randomUUID(), assessment, duty, 4)));
        assertThat(breaches()).isEmpty();

        held.set(0, new Held("police-1", UUID.randomUUID(), assessment, Duty.POLICE, 4));
        assertThat(breaches())
                .anyMatch(breach -> breach.startsWith("held by another"))
                .anyMatch(breach -> breach.startsWith("held by nobody: police-8"));
    }

    @Test
    void whoHandedOverAndAnswersAgainHoldsTheAlarmAnew() {
        homes.add(new Residence(patient, ELSEWHERE + "001", START.plusSeconds(80), START.plusSeconds(81)));
        homes.add(new Residence(patient, VILLAGE, START.plusSeconds(90), START.plusSeconds(91)));
        sign(Duty.POLICE, "police-1", assessment, 70);
        sign(Duty.POLICE, "police-8", assessment, 85);

        assertThat(breaches()).isEmpty();

        held.removeFirst();
        assertThat(breaches()).singleElement().asString().startsWith("held by nobody: police-1");
    }

    @Test
    void aCalmVisitIsToldQuietlyAndOnlyToThoseWhoWereToldOfTheDanger() {
        var calm = again(1, TODAY, null);
        received.add(told(calm, Duty.POLICE, "police-1", "calmed", false));
        assertThat(breaches()).isEmpty();

        received.add(told(calm, Duty.POLICE, "police-1", "calmed", true));
        assertThat(breaches()).singleElement().asString().contains("below 3");
    }

    @Test
    void aSecondAlarmOfOneDangerIsADoubleAlsoAfterACalmVisit() {
        again(1, TODAY, null);
        received.add(told(Duty.POLICE, "police-1", "new"));

        assertThat(breaches()).singleElement().asString().startsWith("doubled: police");
    }

    private UUID again(int level, LocalDate day, UUID replaces) {
        var entry = UUID.randomUUID();
        var sent = START.plusSeconds(60 + accepted.size());
        accepted.add(new Accepted(entry, patient, level, Set.of("others"), day, replaces, sent, sent.plusSeconds(1)));
        return entry;
    }

    /** Each duty's alarm about the first entry is taken back, and one about the other told and held. */
    private void takenInPlaceOf(UUID entry, int level) {
        held.clear();
        for (var duty : DUTIES) {
            received.add(takenBack(received.get(DUTIES.indexOf(duty))));
            received.add(told(entry, duty, duty + "-1", "new", true));
            held.add(new Held(duty + "-1", received.getLast().alert(), entry, duty, level));
        }
    }

    private void sign(Duty duty, String organisation, UUID entry, int seconds) {
        signed.add(new Signed(organisation, duty, entry, START.plusSeconds(seconds)));
    }

    private static Received later(Received alert) {
        return new Received(
                alert.organisation(),
                alert.webhookId(),
                alert.type(),
                alert.alert(),
                alert.assessment(),
                alert.duty(),
                alert.cause(),
                alert.copy(),
                alert.alarm(),
                alert.supersedes(),
                alert.at().plusSeconds(60));
    }

    private List<String> breaches() {
        var inboxes = Set.of("police-1", "grid-1", "prevention-1", "police-2", "police-8", "grid-8", "prevention-8");
        return Checker.breaches(new FireLog(
                accepted,
                new Afterwards(withdrawn, lives, signed),
                homes,
                holdings,
                received,
                new Seen(channels, inboxes, held),
                START.plusSeconds(300)));
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
                false,
                "",
                alert.at().plusSeconds(5));
    }

    private static Accepted accepted(UUID assessment, UUID patient, int level) {
        return new Accepted(assessment, patient, level, Set.of("others"), TODAY, null, START, START.plusSeconds(1));
    }

    private Received told(Duty duty, String organisation, String cause) {
        return told(assessment, duty, organisation, cause, true);
    }

    private static Received told(UUID assessment, Duty duty, String organisation, String cause, boolean alarm) {
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
                alarm,
                "",
                START.plusSeconds(60));
    }
}
