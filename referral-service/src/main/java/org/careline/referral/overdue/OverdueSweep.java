package org.careline.referral.overdue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.jboss.logging.Logger;

/**
 * Looks for deadlines that have passed 超时巡查. A transfer carries its own deadline, written with its change, so that the
 * hot path writes no task of its own and a changed deadline needs no rescheduling.
 */
class OverdueSweep {
    private static final Logger LOG = Logger.getLogger(OverdueSweep.class);
    private static final int BATCH = 200;

    private final Deadlines deadlines;
    private final AsSystem asSystem;

    OverdueSweep(Deadlines deadlines, AsSystem asSystem) {
        this.deadlines = deadlines;
        this.asSystem = asSystem;
    }

    @Produces
    @Singleton
    RecurringTask<Void> transferDeadlines(OverdueConfig config) {
        return Tasks.recurring("transfer-deadlines", FixedDelay.of(config.sweepEvery()))
                .execute((_, _) -> asSystem.run(this::sweep));
    }

    private void sweep() {
        deadlines.due(BATCH).forEach(this::advance);
    }

    /** One that fails waits for the next sweep and keeps nobody else waiting. */
    private void advance(UUID id) {
        try {
            deadlines.advance(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The deadline of transfer %s was not dealt with", id);
        }
    }
}
