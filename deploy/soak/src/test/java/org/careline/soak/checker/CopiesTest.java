package org.careline.soak.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.careline.soak.history.Line.DirectoryRow;
import org.careline.soak.history.Line.Listening;
import org.careline.soak.history.Line.Newest;
import org.careline.soak.history.Line.Parked;
import org.careline.soak.history.Line.PatientRow;
import org.careline.soak.history.Line.TransferRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Green channels, copies, directories, listeners, compacted topics, what is parked. */
class CopiesTest {
    private final Tale tale = Tale.ofOnePatient();

    @Test
    void onePatientInDangerHasOneGreenChannelThereAndThen() {
        tale.assessed(10, 1, 4);
        assertThat(tale.breaches(new GreenChannels()))
                .singleElement()
                .asString()
                .contains("none of");

        tale.with(transfer(1, Tale.TOWN, "DEMO-HOSPITAL-1"));
        assertThat(tale.breaches(new GreenChannels())).isEmpty();

        tale.with(transfer(2, Tale.TOWN, "DEMO-HOSPITAL-1"));
        assertThat(tale.breaches(new GreenChannels()))
                .singleElement()
                .asString()
                .contains("several");
    }

    @Test
    void aGreenChannelLeftInTheOldAreaIsABreach() {
        tale.assessed(10, 1, 4).with(transfer(1, Tale.OTHER_TOWN, "DEMO-HOSPITAL-1"));

        assertThat(tale.breaches(new GreenChannels()))
                .singleElement()
                .asString()
                .contains("not in");
    }

    @Test
    void aGreenChannelAtAnotherHospitalIsABreach() {
        tale.assessed(10, 1, 4).with(transfer(1, Tale.TOWN, "DEMO-HOSPITAL-2"));

        assertThat(tale.breaches(new GreenChannels()))
                .singleElement()
                .asString()
                .contains("not at");
    }

    @Test
    void whoeverIsInNoDangerHasNoneUnlessAPersonConfirmedIt() {
        tale.assessed(10, 1, 1).with(transfer(1, Tale.TOWN, "DEMO-HOSPITAL-1"));
        assertThat(tale.breaches(new GreenChannels()))
                .singleElement()
                .asString()
                .contains("without a danger");

        tale.step(20, "confirmation");
        assertThat(tale.breaches(new GreenChannels())).isEmpty();
    }

    private static TransferRow transfer(long number, String area, String hospital) {
        return new TransferRow(Tale.at(999), new UUID(3, number), Tale.PATIENT, "awaiting-decision", area, hospital);
    }

    @Test
    void aCopyIsAsTheRegister() {
        tale.with(row("registry", 3, Tale.TOWN)).with(row("followup", 3, Tale.TOWN));
        assertThat(tale.breaches(new Copies())).isEmpty();

        tale.with(row("referral", 2, Tale.TOWN)).with(row("notification", 3, Tale.OTHER_TOWN));
        assertThat(tale.breaches(new Copies())).hasSize(2);
    }

    @Test
    void theRegisterIsAsItWasToldToBe() {
        tale.with(row("registry", 3, Tale.OTHER_TOWN));

        assertThat(tale.breaches(new Copies())).singleElement().asString().startsWith("register");
    }

    private static PatientRow row(String service, long version, @Nullable String area) {
        return new PatientRow(Tale.at(999), service, Tale.PATIENT, version, area, null);
    }

    @Test
    void directoriesAreTheRegisters() {
        tale.with(new DirectoryRow(Tale.at(999), "registry", "police 103 A"))
                .with(new DirectoryRow(Tale.at(999), "referral", "police 103 A"));
        assertThat(tale.breaches(new Directories())).isEmpty();

        tale.with(new DirectoryRow(Tale.at(999), "referral", "police 104 B"))
                .with(new DirectoryRow(Tale.at(999), "followup", "police 103 Z"));
        assertThat(tale.breaches(new Directories())).hasSize(3);
    }

    @Test
    void whatAListenerHasNotHeardIsABreach() {
        tale.with(new Listening(Tale.at(999), "followup.assessments", "referral", 10, Set.of()));
        assertThat(tale.breaches(new Listeners())).isEmpty();

        tale.with(new Listening(Tale.at(999), "followup.assessments", "notification", 10, Set.of("a")));
        assertThat(tale.breaches(new Listeners())).singleElement().asString().startsWith("unheard: a");
    }

    @Test
    void theNewestVersionIsKeptLast() {
        tale.with(new Newest(Tale.at(999), "registry.patients", "p", 3, 3));
        assertThat(tale.breaches(new NewestKept())).isEmpty();

        tale.with(new Newest(Tale.at(999), "registry.patients", "q", 3, 2));
        assertThat(tale.breaches(new NewestKept())).hasSize(1);
    }

    @Test
    void nothingIsParked() {
        tale.with(new Parked(Tale.at(999), "referral", "heard", 0, ""));
        assertThat(tale.breaches(new NothingParked())).isEmpty();

        tale.with(new Parked(Tale.at(999), "notification", "heard", 1, "unique violation"));
        assertThat(tale.breaches(new NothingParked())).hasSize(1);
    }
}
