package org.careline.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.careline.local.SuiteOptions;
import org.careline.soak.nemesis.Kind;
import org.careline.soak.twins.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole suite in two replicas: a short round with three faults in every build; in the nightly build it is broken on purpose and must be found out. */
@DisabledIfSystemProperty(named = "careline.journey", matches = "false")
class SoakIT {
    private static final Duration ROUND = Duration.ofSeconds(90);
    private static final Duration SABOTAGED = Duration.ofSeconds(60);
    private static final int FAULTS = 3;
    /** What befalls one replica; what befalls the servers all stand on takes longer to heal than a short round lasts. */
    private static final List<Kind> OF_A_REPLICA =
            List.of(Kind.KILL, Kind.PAUSE, Kind.SILENT, Kind.ONE_WAY, Kind.SLOW, Kind.RESET, Kind.READER);

    private final long seed = Long.getLong("careline.soak.seed", System.nanoTime() % 1_000_000);

    @Test
    void nothingIsLostDoubledOrMisdirectedUnderThreeFaults() throws Exception {
        var verdict = soak(round("round").withFaults(drawn()));

        assertThat(verdict.breaches()).as("seed %d", seed).isEmpty();
    }

    private List<Kind> drawn() {
        var kinds = new ArrayList<>(OF_A_REPLICA);
        Collections.shuffle(kinds, new Random(seed));
        return kinds.subList(0, FAULTS);
    }

    @ParameterizedTest
    @EnumSource(Sabotage.class)
    @EnabledIfSystemProperty(named = "careline.soak.long", matches = "true")
    void whatIsBrokenOnPurposeIsFound(Sabotage sabotage) throws Exception {
        var verdict = soak(round(sabotage.word())
                .withLength(SABOTAGED)
                .withFaults(List.of())
                .withSabotage(sabotage));

        assertThat(verdict.breaches()).as("%s, seed %d", sabotage, seed).isNotEmpty();
    }

    private Options round(String name) {
        var folder = Path.of("target", "soak", name).toAbsolutePath();
        return Options.usual(folder).withLength(ROUND).withSeed(seed);
    }

    private static Verdict soak(Options options) throws Exception {
        return new Soak(SuiteOptions.beside(options.folder()), Layout.free(), options).run();
    }
}
