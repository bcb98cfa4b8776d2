package org.careline.registry.sight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.careline.kit.access.AsSystem;
import org.jboss.logging.Logger;

/** Forgets sights that have long been over. */
@Singleton
class SightSweep {
    private static final Logger LOG = Logger.getLogger(SightSweep.class);
    private static final int AT_ONCE = 1000;

    private final SightTable table;
    private final SightConfig config;
    private final AsSystem asSystem;
    private final Clock clock;

    SightSweep(SightTable table, SightConfig config, AsSystem asSystem, Clock clock) {
        this.table = table;
        this.config = config;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> sightPruning() {
        return Tasks.recurring("sight-pruning", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> LOG.debugf("%d sights forgotten", forget()));
    }

    int forget() {
        var before = OffsetDateTime.now(clock).minusDays(config.keptDays());
        var all = 0;
        int some;
        do {
            some = asSystem.call(() -> QuarkusTransaction.requiringNew().call(() -> table.purge(before, AT_ONCE)));
            all += some;
        } while (some == AT_ONCE);
        return all;
    }
}
