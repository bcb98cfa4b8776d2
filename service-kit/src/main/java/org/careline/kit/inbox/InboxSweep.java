package org.careline.kit.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets what was heard so long ago that no topic can tell it again. */
class InboxSweep {
    private static final Logger LOG = Logger.getLogger(InboxSweep.class);
    private static final int AT_ONCE = 10_000;

    @Produces
    @Singleton
    RecurringTask<Void> inboxSweep(Transactions transactions, InboxConfig config) {
        return Tasks.recurring("inbox-sweep", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> forget(transactions, config.retentionDays()));
    }

    static void forget(Transactions transactions, int days) {
        var all = 0;
        int forgotten;
        do {
            forgotten = transactions.call(connection -> forgetSome(connection, days));
            all += forgotten;
        } while (forgotten == AT_ONCE);
        LOG.debugf("%d inbox rows forgotten", all);
    }

    private static int forgetSome(Connection connection, int days) throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from inbox where (listener, event_id) in (
                    select listener, event_id from inbox
                    where heard_at < now() - make_interval(days => ?) limit ?)""")) {
            delete.setInt(1, days);
            delete.setInt(2, AT_ONCE);
            return delete.executeUpdate();
        }
    }
}
