package org.careline.soak.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.careline.events.Duty;
import org.careline.soak.history.Line.Life;
import org.careline.soak.history.Line.Moved;
import org.careline.soak.history.Line.Unclear;
import org.careline.soak.history.Line.Withdrawn;
import org.junit.jupiter.api.Test;

/** Told, told now, nobody else, moving again. */
class ToldTest {
    private final Tale tale = Tale.ofOnePatient();

    @Test
    void aDangerToldToAllThreeIsTold() {
        tale.assessed(10, 1, 4).toldToAll(11, 1);

        assertThat(tale.breaches(new Told())).isEmpty();
        assertThat(tale.breaches(new ToldWhoAnswersNow())).isEmpty();
        assertThat(tale.breaches(new NobodyElse())).isEmpty();
        assertThat(tale.breaches(new MovingAgain())).isEmpty();
    }

    @Test
    void oneDutyLessIsALoss() {
        tale.assessed(10, 1, 4).heard(11, Duty.POLICE, Tale.STATION, 1).heard(11, Duty.GRID, Tale.GRID, 1);

        assertThat(tale.breaches(new Told())).singleElement().asString().startsWith("lost: prevention");
    }

    /** What a standstill told at once: the second entry of a day covered by the first, at bodies that heard of both together. */
    @Test
    void aBodyThatHearsLateIsToldWhatCoversTheRest() {
        tale.assessed(10, 1, 4).assessed(20, 2, 4);
        tale.toldToAll(200, 1);
        assertThat(tale.breaches(new Told())).isEmpty();

        tale.assessed(210, 3, 4);
        assertThat(tale.breaches(new Told()))
                .hasSize(3)
                .allMatch(breach -> breach.contains(Tale.id(3).toString()));
    }

    @Test
    void whatIsOverNeedNotHaveBeenTold() {
        tale.assessed(10, 1, 4).assessed(20, 2, 1, Tale.DAY.minusDays(1), null);
        tale.assessed(30, 3, 4).with(new Withdrawn(Tale.at(31), Tale.at(31), Tale.PATIENT, Tale.id(3), "wrong-level"));
        tale.with(new Life(Tale.at(40), Tale.at(40), Tale.PATIENT, Tale.DAY));

        assertThat(tale.breaches(new Told())).isEmpty();
    }

    @Test
    void aDeathTakenBackLeavesTheDangerOwed() {
        tale.assessed(10, 1, 4)
                .with(new Life(Tale.at(40), Tale.at(40), Tale.PATIENT, Tale.DAY))
                .with(new Life(Tale.at(50), Tale.at(50), Tale.PATIENT, null));

        assertThat(tale.breaches(new Told())).hasSize(3);
    }

    @Test
    void twoCalmDaysEndADangerAndOneDoesNot() {
        tale.assessed(10, 1, 4, Tale.DAY.minusDays(2), null).assessed(20, 2, 1, Tale.DAY.minusDays(1), null);
        assertThat(tale.breaches(new Told())).hasSize(3);

        tale.assessed(30, 3, 0);
        assertThat(tale.breaches(new Told())).isEmpty();
    }

    @Test
    void anAdmissionEndsADangerBeforeItAndNoneAfter() {
        tale.assessed(10, 1, 4).step(20, "admission");
        assertThat(tale.breaches(new Told())).isEmpty();

        tale.assessed(30, 2, 4);
        assertThat(tale.breaches(new Told())).hasSize(3);
    }

    @Test
    void aPatientOfWhomSomethingIsUnclearIsNotJudged() {
        tale.assessed(10, 1, 4).with(new Unclear(Tale.at(20), Tale.at(21), Tale.PATIENT, "withdraw"));

        assertThat(tale.breaches(new Told())).isEmpty();
    }

    @Test
    void whoAnswersAfterAMoveMustKnow() {
        tale.assessed(10, 1, 4).toldToAll(11, 1);
        tale.with(new Moved(Tale.at(20), Tale.at(21), Tale.PATIENT, Tale.OTHER_TOWN));
        assertThat(tale.breaches(new ToldWhoAnswersNow())).hasSize(2);

        tale.heard(22, Duty.POLICE, "DEMO-POLICE-104", 1).heard(22, Duty.GRID, "DEMO-GRID-104", 1);
        assertThat(tale.breaches(new ToldWhoAnswersNow())).isEmpty();
        assertThat(tale.breaches(new NobodyElse())).isEmpty();
    }

    @Test
    void whoHasNoDutyMustNotKnow() {
        tale.assessed(10, 1, 4).heard(11, Duty.POLICE, "DEMO-POLICE-104", 1);

        assertThat(tale.breaches(new NobodyElse())).singleElement().asString().startsWith("misdirected");
    }

    @Test
    void whoLostTheDutyLongBeforeMustNotKnow() {
        tale.holds(5, Duty.POLICE, Tale.TOWN, "DEMO-POLICE-104").assessed(200, 1, 4);
        tale.heard(201, Duty.POLICE, Tale.STATION, 1);

        assertThat(tale.breaches(new NobodyElse())).singleElement().asString().startsWith("misdirected");
    }

    @Test
    void whatNobodyEnteredIsAPhantomAndSoIsALowLevel() {
        tale.heard(11, Duty.POLICE, Tale.STATION, 7);
        tale.assessed(20, 1, 2).heard(21, Duty.GRID, Tale.GRID, 1);

        assertThat(tale.breaches(new NobodyElse())).hasSize(2).allMatch(breach -> breach.startsWith("phantom"));
    }

    @Test
    void whatComesAfterAMinuteStoodStill() {
        tale.assessed(10, 1, 4).toldToAll(70, 1);

        assertThat(tale.breaches(new MovingAgain())).hasSize(3);
    }

    @Test
    void whatWasBrokenMeanwhileHasThirtySecondsMore() {
        tale.assessed(10, 1, 4).toldToAll(70, 1);
        tale.with(new org.careline.soak.history.Line.FaultBegan(Tale.at(12), 1, "kill", "followup-1"));
        tale.with(new org.careline.soak.history.Line.FaultHealed(Tale.at(45), 1, "kill", "followup-1"));

        assertThat(tale.breaches(new MovingAgain())).isEmpty();
    }
}
