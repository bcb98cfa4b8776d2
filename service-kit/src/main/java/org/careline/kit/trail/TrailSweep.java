package org.careline.kit.trail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Seals the trail every few seconds and writes the head to the log, outside the database's reach. */
@Singleton
class TrailSweep {
    private static final Logger LOG = Logger.getLogger(TrailSweep.class);
    private static final int SECONDS = 10;

    @Produces
    @Singleton
    RecurringTask<Void> trailSealing(TrailSealer sealer) {
        return Tasks.recurring("trail-sealing", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> sealAll(sealer));
    }

    private static void sealAll(TrailSealer sealer) {
        for (var head = sealer.sealBatch(); head.isPresent(); head = sealer.sealBatch()) {
            LOG.infof(
                    "the access trail was sealed position=%d seal=%s",
                    head.get().position(), head.get().seal());
        }
    }
}
