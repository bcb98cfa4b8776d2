package org.careline.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");

    @Test
    void aVersionIsNeverBelowTheClock() {
        assertThat(Versions.after(0, NOW)).isEqualTo(NOW.toEpochMilli());
        assertThat(Versions.after(7, NOW)).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void itIsAboveTheLastAlsoWithinAMillisecondAndWhenTheClockIsSetBack() {
        assertThat(Versions.after(NOW.toEpochMilli(), NOW)).isEqualTo(NOW.toEpochMilli() + 1);
        assertThat(Versions.after(NOW.toEpochMilli(), NOW.minusSeconds(3600))).isEqualTo(NOW.toEpochMilli() + 1);
    }

    @Test
    void whatIsChangedAfterARestoreIsAboveWhatWasToldAndLost() {
        var restored = Versions.after(0, NOW.minusSeconds(86_400));
        var lost = Versions.after(Versions.after(restored, NOW.minusSeconds(3600)), NOW.minusSeconds(3600));

        assertThat(Versions.after(restored, NOW)).isGreaterThan(lost);
    }
}
