package org.careline.kit.trail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.kit.access.CurrentCaller;

/** Looks that were refused 被拒绝的查看: on the trail like those that were not, and counted by account (rules 12.3). */
@ApplicationScoped
public class RefusedLooks {
    static final String ACTION = "look-refused";
    private static final String BY_ACCOUNT = """
            select organisation, subject, count(*), max(at) from access_trail
            where action = 'look-refused' and at > ?
            group by organisation, subject order by count(*) desc, max(at) desc limit ?
            """;

    private final DataSource dataSource;
    private final Trail trail;
    private final CurrentCaller caller;
    private final RefusalNote note;
    private final MeterRegistry meters;
    private final Clock clock;

    RefusedLooks(
            DataSource dataSource,
            Trail trail,
            CurrentCaller caller,
            RefusalNote note,
            MeterRegistry meters,
            Clock clock) {
        this.dataSource = dataSource;
        this.trail = trail;
        this.caller = caller;
        this.note = note;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Once for a request, in a transaction of its own: the one that was refused is rolled back.
     *
     * @param what was asked for; kept encrypted
     */
    public void keep(Collection<UUID> patients, String what) {
        if (caller.find().isEmpty() || note.isTaken()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> trail.record(ACTION, patients, what));
        meters.counter("careline.looks.refused").increment();
    }

    /** Those refused most since then, first. */
    public List<RefusedAccount> byAccount(Duration since, int limit) {
        try (var connection = dataSource.getConnection()) {
            return byAccount(connection, OffsetDateTime.now(clock).minus(since), limit);
        } catch (SQLException e) {
            throw new IllegalStateException("the refused looks could not be read", e);
        }
    }

    private static List<RefusedAccount> byAccount(Connection connection, OffsetDateTime since, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement(BY_ACCOUNT)) {
            statement.setObject(1, since);
            statement.setInt(2, limit);
            var accounts = new ArrayList<RefusedAccount>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    accounts.add(new RefusedAccount(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getLong(3),
                            rows.getObject(4, OffsetDateTime.class)));
                }
            }
            return accounts;
        }
    }
}
