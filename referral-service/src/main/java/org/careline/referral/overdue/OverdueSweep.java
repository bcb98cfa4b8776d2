package org.careline.referral.overdue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.careline.kit.access.AsSystem;
import org.jboss.logging.Logger;

/**
 * Looks for deadlines that have passed 超时巡查, and for open records that no event woke 定期核对: a duty that changed hands
 * at midnight, or during a long transaction (rules 17.1-11, 17.2).
 */
class OverdueSweep {
    private static final Logger LOG = Logger.getLogger(OverdueSweep.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 200;

    private final Deadlines deadlines;
    private final AsSystem asSystem;

    OverdueSweep(Deadlines deadlines, AsSystem asSystem) {
        this.deadlines = deadlines;
        this.asSystem = asSystem;
    }

    /** Some of the ids that follow. */
    private interface Some {
        List<UUID> after(UUID last, int most);
    }

    @Produces
    @Singleton
    RecurringTask<Void> transferDeadlines(OverdueConfig config) {
        return Tasks.recurring("transfer-deadlines", FixedDelay.of(config.sweepEvery()))
                .execute((_, _) -> asSystem.run(() -> each(deadlines::due, deadlines::advance)));
    }

    @Produces
    @Singleton
    RecurringTask<Void> standingCheck(OverdueConfig config) {
        return Tasks.recurring("green-channel-check", FixedDelay.of(config.checkEvery()))
                .execute((_, _) -> asSystem.run(() -> each(deadlines::escaped, deadlines::reconcile)));
    }

    private static void each(Some some, Consumer<UUID> work) {
        var last = BEFORE_ALL;
        for (var found = some.after(last, BATCH); !found.isEmpty(); found = some.after(last, BATCH)) {
            found.forEach(id -> alone(id, work));
            last = found.getLast();
        }
    }

    /** One that fails waits for the next sweep and keeps nobody else waiting. */
    private static void alone(UUID id, Consumer<UUID> work) {
        try {
            work.accept(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s was not dealt with by the sweep", id);
        }
    }
}
