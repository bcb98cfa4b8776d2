package org.careline.kit.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Compares every minute, in one replica, what was told with what stands in the topics. */
class ToldComparisonSweep {

    @Produces
    @Singleton
    RecurringTask<Void> outboxComparison(ToldComparison comparison, OutboxConfig config) {
        return Tasks.recurring("outbox-comparison", FixedDelay.of(config.compareEvery()))
                .execute((_, _) -> comparison.look());
    }
}
