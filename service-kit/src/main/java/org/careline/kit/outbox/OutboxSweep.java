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
    /** Far enough that a reader of many days holds nothing up. */
    private static final int DAYS_AHEAD = 10;
    /** A day is dropped whole, and a broker's clean-up takes its time. */
    private static final int MARGIN_DAYS = 3;

    @Produces
    @Singleton
    RecurringTask<Void> outboxSweep(DataSource database, OutboxConfig config, Clock clock) {
        refuseTooShort(config);
        return Tasks.recurring("outbox-sweep", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> {
                    try (var connection = database.getConnection()) {
                        sweep(connection, LocalDate.now(clock), config.retentionDays());
                    } catch (SQLException e) {
                        throw new IllegalStateException("the outbox was not swept", e);
                    }
                });
    }

    /** What a broker has lost can only be told again from here. */
    static void refuseTooShort(OutboxConfig config) {
        var least = config.topicsKeepDays() + MARGIN_DAYS;
        if (config.retentionDays() < least) {
            throw new IllegalStateException("careline.outbox.retention-days is " + config.retentionDays()
                    + ": set at least " + least + ", for the topics keep " + config.topicsKeepDays() + " days");
        }
    }

    static void sweep(Connection connection, LocalDate today, int retentionDays) throws SQLException {
        try (var add = connection.prepareStatement("select outbox_lay_days(?, ?)")) {
            add.setObject(1, today);
            add.setInt(2, DAYS_AHEAD + 1);
            var found = add.executeQuery();
            found.next();
            if (found.getInt(1) < DAYS_AHEAD) {
                LOG.warnf("Only %d days of the outbox are laid down ahead", found.getInt(1));
            }
        }
        try (var drop = connection.prepareStatement("select outbox_drop_before(?)")) {
            drop.setObject(1, today.minusDays(retentionDays));
            var found = drop.executeQuery();
            found.next();
            LOG.debugf("%d days of the outbox dropped", found.getInt(1));
        }
    }
}
