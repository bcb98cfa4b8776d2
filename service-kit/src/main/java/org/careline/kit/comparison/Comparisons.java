package org.careline.kit.comparison;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;

/** Says since when nothing was compared: nothing missing means nothing then. */
@Singleton
public class Comparisons {
    private final DataSource database;
    private final ComparisonConfig config;
    private final MeterRegistry meters;

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

    /** Where the table cannot be read the figure is missing, as is the database. */
    private static ToDoubleFunction<Comparisons> seconds(String what) {
        return comparisons -> comparisons.standing().ages().get(what);
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
