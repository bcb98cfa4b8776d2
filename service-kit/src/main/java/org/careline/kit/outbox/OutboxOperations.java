package org.careline.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.careline.kit.problem.NotThereException;

/** What an operator sees of the outbox and may ask of its relay. */
@Singleton
public class OutboxOperations {
    private static final long MOST_COUNTED = 1_000_000;

    private final DataSource database;

    OutboxOperations(DataSource database) {
        this.database = database;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }

    public OutboxFigures figures() {
        return with(OutboxTable::figures);
    }

    public List<ParkedRowView> parked(long after, int limit) {
        return with(connection -> parked(connection, after, limit));
    }

    private static List<ParkedRowView> parked(Connection connection, long after, int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, event_id, topic, key, coalesce(parked_reason, ''), appended_at from outbox
                where parked_at is not null and id > ? order by id limit ?""")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            var found = select.executeQuery();
            var views = new ArrayList<ParkedRowView>();
            while (found.next()) {
                views.add(new ParkedRowView(
                        found.getLong(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5),
                        found.getObject(6, OffsetDateTime.class)));
            }
            return views;
        }
    }

    /** How many a replay from then on would tell again. */
    public ReplayCount replayCount(OffsetDateTime from) {
        return with(connection -> OutboxTable.sentFrom(connection, from, MOST_COUNTED));
    }

    /** Whether any relay of this service has the lease, here or in another replica. */
    boolean isLed() {
        return with(RelayLease::isHeld);
    }

    /** Has everything appended from then on told again, in order; receivers drop what they have heard. */
    public void replayFrom(OffsetDateTime from) {
        with(connection -> {
            RelayLease.askForReplay(connection, from);
            return true;
        });
    }

    /** Has a parked row tried again, and what waits behind it, after its cause is gone. */
    public void retry(long id) {
        var retried = with(connection -> {
            try (var update = connection.prepareStatement(
                    "update outbox set parked_at = null, parked_reason = null where id = ? and parked_at is not null")) {
                update.setLong(1, id);
                return update.executeUpdate();
            }
        });
        if (retried == 0) {
            throw new NotThereException();
        }
    }
}
