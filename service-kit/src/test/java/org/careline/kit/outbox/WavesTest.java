package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WavesTest {
    private final OffsetDateTime now = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");

    @Test
    void noWaveHoldsTwoRowsOfOneLaneAndOrderIsKept() {
        var rows = List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "a"), row(5, "c"), row(6, "b"));

        var waves = Waves.of(rows).stream().map(WavesTest::ids).toList();

        assertThat(waves).containsExactly(List.of(1L, 2L, 5L), List.of(3L, 6L), List.of(4L));
    }

    @Test
    void theSameKeyOnTwoTopicsIsTwoLanes() {
        var rows = List.of(row(1, "a"), new OutboxRow(2, now, "2", "other", "a", "{}", false));

        assertThat(Waves.of(rows)).hasSize(1);
    }

    private OutboxRow row(long id, String key) {
        return new OutboxRow(id, now, Long.toString(id), "topic", key, "{}", false);
    }

    private static List<Long> ids(List<OutboxRow> wave) {
        return wave.stream().map(OutboxRow::id).toList();
    }
}
