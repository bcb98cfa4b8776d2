package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is parked, in SQL, as the operator reads and replays it. */
final class ParkedTable {
    private static final String ROW = "select id, listener, topic, key, payload, forged from parked_event ";
    private static final String OF_LANE = "where listener = ? and topic = ? and key = ? and not forged ";

    /** One parked event with what it says. */
    record Row(long id, String listener, Arrival.Lane lane, String payload, boolean forged) {}

    private ParkedTable() {}

    static List<ParkedEventView> page(Connection connection, long after, int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, listener, topic, key, event_id, forged, reason, parked_at from parked_event
                where id > ? order by id limit ?""")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            var found = select.executeQuery();
            var views = new ArrayList<ParkedEventView>();
            while (found.next()) {
                views.add(new ParkedEventView(
                        found.getLong(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5),
                        found.getBoolean(6),
                        found.getString(7),
                        found.getObject(8, OffsetDateTime.class)));
            }
            return views;
        }
    }

    /** Of what an event says only its type is taken out, and that only where it can be read. */
    static List<ParkedLine> lines(Connection connection, long after, int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, listener, topic, key, reason, parked_at, forged,
                       coalesce(substring(payload from '"type"\\s*:\\s*"(org\\.careline\\.[a-z0-9.-]{1,60})"'), ''),
                       not forged and not exists (select from parked_event earlier
                                   where (earlier.listener, earlier.topic, earlier.key)
                                       = (parked.listener, parked.topic, parked.key)
                                     and not earlier.forged and earlier.id < parked.id),
                       (select count(*) from parked_event same
                        where (same.listener, same.topic, same.key) = (parked.listener, parked.topic, parked.key)
                          and same.forged = parked.forged)
                from parked_event parked where id > ? order by id limit ?""")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            var found = select.executeQuery();
            var lines = new ArrayList<ParkedLine>();
            while (found.next()) {
                lines.add(line(found));
            }
            return lines;
        }
    }

    private static ParkedLine line(ResultSet found) throws SQLException {
        return new ParkedLine(
                found.getLong(1),
                found.getString(2),
                found.getString(3),
                found.getString(4),
                found.getString(8),
                found.getString(5),
                found.getObject(6, OffsetDateTime.class),
                found.getBoolean(9),
                found.getBoolean(7),
                found.getLong(10));
    }

    static ParkedFigures figures(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        select count(*) filter (where not forged), count(*) filter (where forged),
                               (select count(*) from event_set_aside) from parked_event""");
                var found = select.executeQuery()) {
            found.next();
            return new ParkedFigures(found.getLong(1), found.getLong(2), found.getLong(3));
        }
    }

    /** Those of the keys of which one of the listeners has something unread. */
    static Set<String> incomplete(Connection connection, Collection<String> listeners, Collection<String> keys)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                select distinct key from parked_event
                where key = any (?) and listener = any (?) and not forged""")) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray()));
            select.setArray(2, connection.createArrayOf("text", listeners.toArray()));
            var incomplete = new HashSet<String>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    incomplete.add(found.getString(1));
                }
            }
            return incomplete;
        }
    }

    static Optional<Row> find(Connection connection, long id) throws SQLException {
        return byId(connection, ROW + "where id = ?", id);
    }

    static Optional<Row> lock(Connection connection, long id) throws SQLException {
        return byId(connection, ROW + "where id = ? for update", id);
    }

    private static Optional<Row> byId(Connection connection, String sql, long id) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            return rows(select).stream().findFirst();
        }
    }

    /** The first of its lane, locked, so that nothing parks behind it unseen. */
    static Optional<Row> first(Connection connection, String listener, Arrival.Lane lane) throws SQLException {
        return ofLane(connection, "order by id limit 1 for update", listener, lane).stream()
                .findFirst();
    }

    static List<Row> ofLane(Connection connection, String listener, Arrival.Lane lane) throws SQLException {
        return ofLane(connection, "order by id", listener, lane);
    }

    private static List<Row> ofLane(Connection connection, String order, String listener, Arrival.Lane lane)
            throws SQLException {
        try (var select = connection.prepareStatement(ROW + OF_LANE + order)) {
            select.setString(1, listener);
            select.setString(2, lane.topic());
            select.setString(3, lane.key());
            return rows(select);
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var found = select.executeQuery()) {
            while (found.next()) {
                rows.add(new Row(
                        found.getLong(1),
                        found.getString(2),
                        new Arrival.Lane(found.getString(3), found.getString(4)),
                        found.getString(5),
                        found.getBoolean(6)));
            }
        }
        return rows;
    }

    static void delete(Connection connection, long id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from parked_event where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }
}
