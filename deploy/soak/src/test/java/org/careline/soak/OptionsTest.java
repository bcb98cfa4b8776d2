package org.careline.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.careline.soak.nemesis.Kind;
import org.careline.soak.twins.Release;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Path FOLDER = Path.of("target");

    @Test
    void lengthSeedAndFaultsAreTakenFromTheCommandLine() {
        var options = Options.parse(List.of("--hours", "2", "--seed", "7", "--faults", "kill,one-way"), FOLDER);

        assertThat(options.length()).isEqualTo(Duration.ofHours(2));
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.faults()).containsExactly(Kind.KILL, Kind.ONE_WAY);
    }

    @Test
    void withTheReleaseBeforeTheSecondReplicasRunFromIt() {
        var releases = Options.parse(List.of("--previous", "before"), FOLDER).releases();

        assertThat(releases.atFirst()).containsExactly(Release.PRESENT, Release.BEFORE);
        assertThat(releases.before().orElseThrow().root())
                .isEqualTo(Path.of("before").toAbsolutePath());
    }

    @Test
    void whatIsUnknownOrUnfinishedIsRefused() {
        assertThatThrownBy(() -> Options.parse(List.of("--faults", "earthquake"), FOLDER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one-way");
        assertThatThrownBy(() -> Options.parse(List.of("--seed"), FOLDER)).isInstanceOf(IllegalArgumentException.class);
    }
}
