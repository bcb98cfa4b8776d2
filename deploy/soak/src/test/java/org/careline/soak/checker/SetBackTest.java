package org.careline.soak.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.careline.events.Duty;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Holds;
import org.careline.soak.history.Line.PatientRow;
import org.careline.soak.history.Line.Registered;
import org.careline.soak.history.Line.SetBack;
import org.careline.soak.history.Line.SignedRow;
import org.junit.jupiter.api.Test;

/** Databases that were set back from second 40 to how they stood at second 20. */
class SetBackTest {
    private static final UUID FORGOTTEN = new UUID(1, 2);

    private final Tale tale = Tale.ofOnePatient().with(new SetBack(Tale.at(20), Tale.at(40)));

    @Test
    void whatWasAnsweredBeforeIsOwed() {
        tale.assessed(19, 1, 4);

        assertThat(tale.breaches(new Told())).hasSize(3);
    }

    @Test
    void whatWasAnsweredMeanwhileIsLostByNature() {
        tale.assessed(30, 1, 4);

        assertThat(tale.breaches(new Told())).isEmpty();
        assertThat(tale.breaches(new GreenChannels())).isEmpty();
    }

    @Test
    void whatWasUnderWayAtEitherEndIsUnclear() {
        tale.with(entry(15, 25, 1));
        assertThat(tale.breaches(new Told())).isEmpty();

        var later = Tale.ofOnePatient().with(new SetBack(Tale.at(20), Tale.at(40)));
        assertThat(later.with(entry(35, 55, 1)).breaches(new Told())).isEmpty();
    }

    @Test
    void whatIsAskedAfterwardsIsOwedAsEver() {
        tale.with(entry(41, 42, 1));

        assertThat(tale.breaches(new Told())).hasSize(3);
    }

    private static Assessed entry(long asked, long answered, int number) {
        return new Assessed(
                Tale.at(asked),
                Tale.at(answered),
                Tale.PATIENT,
                Tale.id(number),
                4,
                java.util.Set.of("others"),
                Tale.DAY,
                null);
    }

    @Test
    void aSignatureOfThenMayBeGoneAndOneOfLaterMayNot() {
        tale.assessed(10, 1, 4).signed(30, Duty.POLICE, Tale.STATION, 1);
        assertThat(tale.breaches(new Signatures())).isEmpty();

        tale.signed(50, Duty.POLICE, Tale.STATION, 1);
        assertThat(tale.breaches(new Signatures())).hasSize(2);

        tale.row(Duty.POLICE, Tale.STATION, 1, false, true)
                .with(new SignedRow(Tale.at(999), Tale.alert(Duty.POLICE, Tale.STATION, 1), true));
        assertThat(tale.breaches(new Signatures())).isEmpty();
    }

    @Test
    void whatWasEnteredTwiceForALostAnswerIsNoPhantom() {
        tale.heard(36, Duty.POLICE, Tale.STATION, 7);
        assertThat(tale.breaches(new NobodyElse())).hasSize(1);

        tale.with(entry(35, 55, 1));
        assertThat(tale.breaches(new NobodyElse())).isEmpty();
    }

    @Test
    void aFileTheRegisterHasForgottenIsTheSameInAllCopies() {
        tale.with(row("registry", Tale.PATIENT, 1))
                .with(new Registered(Tale.at(30), Tale.at(31), FORGOTTEN, Tale.TOWN));
        tale.with(row("followup", FORGOTTEN, 1)).with(row("referral", FORGOTTEN, 1));
        assertThat(tale.breaches(new Copies())).singleElement().asString().contains("differ");

        tale.with(row("notification", FORGOTTEN, 1));
        assertThat(tale.breaches(new Copies())).isEmpty();

        tale.with(row("notification", FORGOTTEN, 2));
        assertThat(tale.breaches(new Copies())).hasSize(1);
    }

    @Test
    void aFileOfBeforeIsNotForgotten() {
        tale.with(row("followup", Tale.PATIENT, 1))
                .with(row("referral", Tale.PATIENT, 1))
                .with(row("notification", Tale.PATIENT, 1));

        assertThat(tale.breaches(new Copies())).hasSize(4);
    }

    private static Line row(String service, UUID patient, long version) {
        return new PatientRow(Tale.at(999), service, patient, version, Tale.TOWN, null);
    }

    @Test
    void whoeverAnswersAfterwardsIsWhomTheRegisterKnowsThen() {
        tale.assessed(10, 1, 4).toldToAll(11, 1).holds(30, Duty.POLICE, Tale.TOWN, "DEMO-POLICE-104");
        assertThat(tale.breaches(new ToldWhoAnswersNow())).hasSize(1);

        tale.with(new Holds(Tale.at(40), Tale.at(45), Duty.POLICE, Tale.TOWN, Tale.STATION));
        assertThat(tale.breaches(new ToldWhoAnswersNow())).isEmpty();
    }
}
