package org.careline.kit.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Lays down the outbox's days ahead and drops those past their retention in which nothing waits. */
class OutboxSweep {
    private static final Logger LOG = Logger.getLogger(OutboxSweep.class);
    private static final int DAYS_AHEAD = 8;

    @Produces
    @Singleton
    RecurringTask<Void> outboxSweep(DataSource database, OutboxConfig config, Clock clock) {
        return Tasks.recurring("outbox-sweep", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> {
                    try (var connection = database.getConnection()) {
                        sweep(connection, LocalDate.now(clock), config.retentionDays());
                    } catch (SQLException e) {
                        throw new IllegalStateException("the outbox was not swept", e);
                    }
                });
    }

    static void sweep(Connection connection, LocalDate today, int retentionDays) throws SQLException {
        try (var add = connection.prepareStatement("select outbox_add_days(?, ?)")) {
            add.setObject(1, today);
            add.setInt(2, DAYS_AHEAD);
            add.execute();
        }
        try (var drop = connection.prepareStatement("select outbox_drop_before(?)")) {
            drop.setObject(1, today.minusDays(retentionDays));
            var found = drop.executeQuery();
            found.next();
            LOG.debugf("%d days of the outbox dropped", found.getInt(1));
        }
    }
}
