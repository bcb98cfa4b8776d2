package org.careline.kit.comparison;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Says since when nothing was compared: nothing missing means nothing then. */
@Singleton
public class Comparisons {
    private final DataSource database;
    private final ComparisonConfig config;
    private final MeterRegistry meters;
    private volatile @Nullable Count last;

    private record Count(Map<String, Long> ages, long at) {}

    Comparisons(DataSource database, ComparisonConfig config, MeterRegistry meters) {
        this.database = database;
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        for (var what : List.of(ComparisonRuns.TOLD, ComparisonRuns.HEARD)) {
            Gauge.builder("careline.comparison.age", this, seconds(what))
                    .tags("what", what)
                    .baseUnit("seconds")
                    .register(meters);
        }
    }

    /** Goes on rising while nobody can count; before the first count nothing is known. */
    private static ToDoubleFunction<Comparisons> seconds(String what) {
        return comparisons -> {
            var count = comparisons.last;
            return count == null
                    ? Double.NaN
                    : count.ages().getOrDefault(what, 0L)
                            + Duration.ofNanos(System.nanoTime() - count.at()).toSeconds();
        };
    }

    /** What monitoring reads until the next count. */
    public void count() {
        last = new Count(standing().ages(), System.nanoTime());
    }

    public ComparisonStanding standing() {
        try (var connection = database.getConnection()) {
            return new ComparisonStanding(
                    ComparisonRuns.ages(connection), config.silentAfter().toSeconds());
        } catch (SQLException e) {
            throw new IllegalStateException("when it was last compared cannot be read", e);
        }
    }
}
