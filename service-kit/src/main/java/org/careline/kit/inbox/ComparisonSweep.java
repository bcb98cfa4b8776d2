package org.careline.kit.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Compares every minute, in one replica, what stands in the topics with what was heard. */
class ComparisonSweep {

    @Produces
    @Singleton
    RecurringTask<Void> inboxComparison(Comparison comparison, InboxConfig config) {
        return Tasks.recurring("inbox-comparison", FixedDelay.of(config.compareEvery()))
                .execute((_, _) -> comparison.look());
    }
}
