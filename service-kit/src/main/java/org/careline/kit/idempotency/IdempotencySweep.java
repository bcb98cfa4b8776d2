package org.careline.kit.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import org.careline.kit.time.ClockProducer;
import org.jboss.logging.Logger;

/** Forgets each night the keys that have had their 30 days. */
@Singleton
class IdempotencySweep {
    private static final Logger LOG = Logger.getLogger(IdempotencySweep.class);
    private static final int AT_ONCE = 5_000;
    private static final LocalTime QUIET = LocalTime.of(3, 30);

    @Produces
    @Singleton
    RecurringTask<Void> idempotencyPruning(IdempotencyRows rows) {
        return Tasks.recurring("idempotency-pruning", new Daily(ClockProducer.ZONE, QUIET))
                .execute((instance, context) -> LOG.infof("old idempotency keys were pruned keys=%d", prune(rows)));
    }

    /** In short transactions, however many there are. */
    private static int prune(IdempotencyRows rows) {
        var all = 0;
        for (var some = AT_ONCE; some == AT_ONCE; all += some) {
            some = rows.prune(AT_ONCE);
        }
        return all;
    }
}
