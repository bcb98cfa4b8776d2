package org.careline.soak.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.FaultBegan;
import org.careline.soak.history.Line.Registered;
import org.careline.soak.history.Line.SetBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadAsItWas() throws IOException {
        var file = folder.resolve("history.jsonl");
        var now = Instant.parse("2026-11-29T02:00:00.123456Z");
        var assessed = new Assessed(
                now, now, UUID.randomUUID(), UUID.randomUUID(), 4, Set.of("others"), LocalDate.of(2026, 11, 29), null);
        var fault = new FaultBegan(now, 1, "kill", "referral-2");
        var setBack = new SetBack(now, now.plusSeconds(20));
        try (var history = new History(file)) {
            history.write(assessed);
            history.write(fault);
            history.write(setBack);
        }

        assertThat(History.read(file)).containsExactly(assessed, fault, setBack);
    }

    @Test
    void whatIsToldOfOnePatientIsFoundByAnyIdOfTheirs() {
        var now = Instant.parse("2026-11-29T02:00:00Z");
        var patient = UUID.randomUUID();
        var assessment = UUID.randomUUID();
        var registered = new Registered(now, now, patient, "230381103");
        var assessed =
                new Assessed(now, now, patient, assessment, 4, Set.of("others"), LocalDate.of(2026, 11, 29), null);
        var another = new Registered(now, now, UUID.randomUUID(), "230381103");

        assertThat(History.about(List.of(registered, another, assessed), "held by nobody: " + assessment))
                .hasSize(2)
                .allMatch(line -> line.contains(patient.toString()));
    }
}
