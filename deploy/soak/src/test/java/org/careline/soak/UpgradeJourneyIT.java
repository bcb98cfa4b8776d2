package org.careline.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.careline.local.SuiteOptions;
import org.careline.soak.twins.Layout;
import org.careline.soak.twins.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** People work while the suite goes from the release before to this one, back and forward again (decision 0017); in the nightly build. */
@DisabledIfSystemProperty(named = "careline.journey", matches = "false")
@EnabledIfSystemProperty(named = "careline.soak.long", matches = "true")
class UpgradeJourneyIT {
    private static final Duration HALT = Duration.ofSeconds(60);

    private final Path folder = Path.of("target", "soak", "upgrade").toAbsolutePath();

    @Test
    void nothingIsParkedAndNothingIsLostOnTheWayForwardAndBack() throws Exception {
        var previous = PreviousRelease.named();
        assumeTrue(
                previous.isInHistory(),
                () -> "the history of this clone does not reach back to " + previous.commit()
                        + ", the release before; a shallow clone?");
        var releases = Releases.allBefore(previous.built(folder.resolveSibling("previous")));
        var options = Options.usual(folder).withFaults(List.of()).withReleases(releases);

        var verdict = new Soak(SuiteOptions.beside(folder), Layout.free(), options).run(new UpgradePlan(HALT));

        assertThat(verdict.breaches()).isEmpty();
    }
}
