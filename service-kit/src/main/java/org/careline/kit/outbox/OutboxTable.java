package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.careline.events.Event;

/** The outbox in SQL, on whatever connection the caller has. */
final class OutboxTable {
    /** Rows are found by whether they are sent, never by an id passed: ids commit out of order. */
    private static final String WAITING = """
            select id, appended_at, event_id, topic, key, payload from outbox
            where sent_at is null and parked_at is null and topic <> all (?) and topic || ' ' || key <> all (?)
            order by id limit ?""";

    private static final String MARK = """
            update outbox set sent_at = clock_timestamp()
            where id = any (?) and appended_at between ? and ?""";

    private OutboxTable() {}

    static void append(Connection connection, Event<?> event, String payload) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into outbox (event_id, topic, key, payload) values (?, ?, ?, ?)")) {
            insert.setString(1, event.id());
            insert.setString(2, event.type().topic().wireName());
            insert.setString(3, event.data().key());
            insert.setString(4, payload);
            insert.executeUpdate();
        }
    }

    static List<OutboxRow> waiting(
            Connection connection, Collection<String> notTopics, Collection<Lane> notLanes, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(WAITING)) {
            select.setArray(1, connection.createArrayOf("text", notTopics.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", notLanes.stream().map(Lane::joined).toArray()));
            select.setInt(3, limit);
            return rows(select.executeQuery());
        }
    }

    private static List<OutboxRow> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        while (found.next()) {
            rows.add(new OutboxRow(
                    found.getLong(1),
                    found.getObject(2, OffsetDateTime.class),
                    found.getString(3),
                    found.getString(4),
                    found.getString(5),
                    found.getString(6)));
        }
        return rows;
    }

    static void mark(Connection connection, List<OutboxRow> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        var times = sent.stream()
                .map(OutboxRow::appendedAt)
                .sorted(Comparator.naturalOrder())
                .toList();
        try (var update = connection.prepareStatement(MARK)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(OutboxRow::id).toArray()));
            update.setObject(2, times.getFirst());
            update.setObject(3, times.getLast());
            update.executeUpdate();
        }
    }

    static void park(Connection connection, OutboxRow row, String reason) throws SQLException {
        try (var update = connection.prepareStatement(
                "update outbox set parked_at = clock_timestamp(), parked_reason = ? where id = ? and appended_at = ?")) {
            update.setString(1, reason);
            update.setLong(2, row.id());
            update.setObject(3, row.appendedAt());
            update.executeUpdate();
        }
    }

    /** Lanes that stand still because their first waiting row can never be sent. */
    static Set<Lane> parkedLanes(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select distinct topic, key from outbox where parked_at is not null");
                var found = select.executeQuery()) {
            var lanes = new HashSet<Lane>();
            while (found.next()) {
                lanes.add(new Lane(found.getString(1), found.getString(2)));
            }
            return lanes;
        }
    }

    static OutboxFigures figures(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select (select count(*) from outbox where sent_at is null and parked_at is null),
                       (select min(appended_at) from outbox where sent_at is null and parked_at is null),
                       (select count(*) from outbox where parked_at is not null)""");
                var found = select.executeQuery()) {
            found.next();
            return new OutboxFigures(found.getLong(1), found.getObject(2, OffsetDateTime.class), found.getLong(3));
        }
    }

    /** Counted up to a limit: a day may hold millions. */
    static ReplayCount sentFrom(Connection connection, OffsetDateTime from, long most) throws SQLException {
        try (var select = connection.prepareStatement("""
                select (select count(*) from (select from outbox where sent_at is not null and appended_at >= ?
                                              limit ?) counted),
                       (select appended_at from outbox order by id limit 1)""")) {
            select.setObject(1, from);
            select.setLong(2, most + 1);
            var found = select.executeQuery();
            found.next();
            var counted = found.getLong(1);
            return new ReplayCount(Math.min(counted, most), counted > most, found.getObject(2, OffsetDateTime.class));
        }
    }

    /** Everything appended from then on is told again, in its first order. */
    static int unmarkFrom(Connection connection, OffsetDateTime from) throws SQLException {
        try (var update = connection.prepareStatement(
                "update outbox set sent_at = null where sent_at is not null and appended_at >= ?")) {
            update.setObject(1, from);
            return update.executeUpdate();
        }
    }
}
