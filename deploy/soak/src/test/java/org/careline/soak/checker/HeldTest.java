package org.careline.soak.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.careline.events.Duty;
import org.careline.soak.history.Line.SignedRow;
import org.careline.soak.history.Line.Timer;
import org.careline.soak.history.Line.Withdrawn;
import org.junit.jupiter.api.Test;

/** Held, signed, in order, on time. */
class HeldTest {
    private final Tale tale = Tale.ofOnePatient();

    private Tale heldByAll(int number) {
        tale.row(Duty.GRID, Tale.GRID, number, true, false);
        return tale.row(Duty.PREVENTION, Tale.PREVENTION, number, true, false);
    }

    @Test
    void whoAnswersHoldsItsAlarm() {
        tale.assessed(10, 1, 4);
        heldByAll(1).row(Duty.POLICE, Tale.STATION, 1, true, false);

        assertThat(tale.breaches(new Held())).isEmpty();
    }

    @Test
    void anUnsignedDangerNobodyHoldsIsABreach() {
        tale.assessed(10, 1, 4);
        heldByAll(1);

        assertThat(tale.breaches(new Held())).singleElement().asString().startsWith("held by nobody");
    }

    @Test
    void whatWasSignedNeedNotBeHeldUntilItAsksMore() {
        tale.assessed(10, 1, 3).signed(12, Duty.POLICE, Tale.STATION, 1);
        heldByAll(1);
        assertThat(tale.breaches(new Held())).isEmpty();

        tale.assessed(20, 2, 5);
        assertThat(tale.breaches(new Held()))
                .singleElement()
                .asString()
                .contains(Tale.id(2).toString());
    }

    /** owed 2.9: a form that was tidied without any change of the danger stays signed; a change of the danger does not. */
    @Test
    void aSignatureStandsForWhatTheEntryWasTidiedInto() {
        tale.assessed(10, 1, 4)
                .signed(12, Duty.POLICE, Tale.STATION, 1)
                .assessed(20, 2, 4, Tale.DAY, 1)
                .assessed(30, 3, 4, Tale.DAY, 2);
        heldByAll(3);
        assertThat(tale.breaches(new Held())).isEmpty();

        tale.assessed(40, 4, 5, Tale.DAY, 3);
        assertThat(tale.breaches(new Held())).singleElement().asString().startsWith("held by nobody");
    }

    @Test
    void anotherMustNotHoldIt() {
        tale.assessed(10, 1, 4);
        heldByAll(1).row(Duty.POLICE, Tale.STATION, 1, true, false).row(Duty.POLICE, "DEMO-POLICE-104", 1, true, false);

        assertThat(tale.breaches(new Held())).singleElement().asString().startsWith("held by another");
    }

    @Test
    void noneIsHeldOfWhatWasTakenBack() {
        tale.assessed(10, 1, 4)
                .with(new Withdrawn(Tale.at(20), Tale.at(20), Tale.PATIENT, Tale.id(1), "wrong-level"))
                .row(Duty.POLICE, Tale.STATION, 1, true, false);

        assertThat(tale.breaches(new Held())).singleElement().asString().startsWith("held too long");
    }

    @Test
    void aSignatureStandsInEveryCopy() {
        tale.assessed(10, 1, 4).signed(12, Duty.POLICE, Tale.STATION, 1);
        assertThat(tale.breaches(new Signatures())).hasSize(2);

        tale.row(Duty.POLICE, Tale.STATION, 1, false, true)
                .with(new SignedRow(Tale.at(999), Tale.alert(Duty.POLICE, Tale.STATION, 1), true));
        assertThat(tale.breaches(new Signatures())).isEmpty();
    }

    @Test
    void anEndDoesNotComeBeforeItsBeginning() {
        tale.heard(11, Duty.POLICE, Tale.STATION, 1)
                .heard(12, Duty.POLICE, Tale.STATION, 1, "org.careline.alert-withdrawn.v1", "", false);
        assertThat(tale.breaches(new Order())).isEmpty();

        tale.heard(21, Duty.GRID, Tale.GRID, 1, "org.careline.alert-withdrawn.v1", "", false)
                .heard(22, Duty.GRID, Tale.GRID, 1);
        assertThat(tale.breaches(new Order())).singleElement().asString().startsWith("overtaken");
    }

    @Test
    void aTimerIsNeitherEarlyNorLate() {
        tale.with(timer(60, 61));
        assertThat(tale.breaches(new Timers())).isEmpty();

        tale.with(timer(60, 59));
        assertThat(tale.breaches(new Timers())).singleElement().asString().startsWith("early");

        tale.with(timer(60, 64));
        assertThat(tale.breaches(new Timers())).hasSize(2).last().asString().startsWith("late");
    }

    private static Timer timer(long due, long seen) {
        return new Timer(Tale.at(seen), Tale.id(9), "up the line", Tale.at(due), Tale.at(seen));
    }
}
