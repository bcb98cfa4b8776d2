package org.careline.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                select id, event_id, topic, key, reason, appended_at from outbox_parked
                where id > ? order by id limit ?""")) {
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
        return with(connection -> ReplayRequests.count(connection, from, MOST_COUNTED));
    }

    /** Has everything appended from then on told again, in order; receivers drop what they have heard. */
    public void replayFrom(OffsetDateTime from) {
        with(connection -> {
            ReplayRequests.ask(connection, from);
            return true;
        });
    }

    /** How far the last replay is; empty: there was none. */
    public Optional<ReplayProgress> replay() {
        return with(ReplayRequests::last);
    }

    /** Ends the replay under way where it is. */
    public void cancelReplay() {
        if (!with(ReplayRequests::cancel)) {
            throw new NotThereException();
        }
    }

    /** Has a parked row tried again, and what waits behind it, after its cause is gone. */
    public void retry(long id) {
        var retried = with(connection -> {
            try (var move = connection.prepareStatement("""
                    with taken as (delete from outbox_parked where id = ? returning id, appended_at, topic, key)
                    insert into outbox_waiting (id, appended_at, topic, key)
                    select id, appended_at, topic, key from taken""")) {
                move.setLong(1, id);
                return move.executeUpdate();
            }
        });
        if (retried == 0) {
            throw new NotThereException();
        }
    }
}
