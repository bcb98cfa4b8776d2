package org.careline.registry.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.careline.events.ManagementStatus;
import org.careline.events.PatientEvent.ManagementStatusChanged;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.events.PatientEvent.ResidenceChanged;
import org.careline.events.RegisterStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Design section 4: one change, one version, one event with the whole state. */
class PatientChangeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID PATIENT = UUID.randomUUID();

    @Test
    void aMoveIsToldWithThePlaceBefore() {
        var after = state(2, "230381200", RegisterStatus.REGISTERED);

        var told = new PatientChange(state(1, "230381100", RegisterStatus.REGISTERED), after).told(DAY);

        assertThat(told).isEqualTo(new ResidenceChanged(after, "230381100", DAY));
    }

    @Test
    void aResidenceThatBecameKnownIsAMoveFromNowhere() {
        var after = state(2, "230381100", RegisterStatus.REGISTERED);

        var told = new PatientChange(state(1, null, RegisterStatus.PENDING), after).told(DAY);

        assertThat(told).isEqualTo(new ResidenceChanged(after, null, DAY));
    }

    @Test
    void deathIsAChangeOfStatus() {
        var after = state(2, "230381100", RegisterStatus.DECEASED);

        var told = new PatientChange(state(1, "230381100", RegisterStatus.REGISTERED), after).told(DAY);

        assertThat(told).isEqualTo(new ManagementStatusChanged(after, DAY));
    }

    @Test
    void anythingElseIsAnUpdate() {
        var after = state(2, "230381100", RegisterStatus.REGISTERED);

        var told = new PatientChange(state(1, "230381100", RegisterStatus.REGISTERED), after).told(DAY);

        assertThat(told).isEqualTo(new PatientUpdated(after));
    }

    @Test
    void noVersionIsUsedTwice() {
        var before = state(2, null, RegisterStatus.PENDING);

        assertThatThrownBy(() -> new PatientChange(before, state(2, null, RegisterStatus.PENDING)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PatientState state(long version, @Nullable String area, RegisterStatus status) {
        return new PatientState(
                PATIENT, version, area, "CARE", status, ManagementStatus.MANAGED, null, null, false, null, null, null);
    }
}
