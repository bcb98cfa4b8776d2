package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is parked, in SQL, as the operator reads and replays it. */
final class ParkedTable {

    /** One parked event with what it says. */
    record Row(long id, String listener, Arrival.Lane lane, String eventId, String payload) {}

    private ParkedTable() {}

    static List<ParkedEventView> page(Connection connection, long after, int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, listener, topic, key, event_id, reason, parked_at from parked_event
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
                        found.getString(6),
                        found.getObject(7, OffsetDateTime.class)));
            }
            return views;
        }
    }

    /** Of what an event says only its type is taken out, and that only where it can be read. */
    static List<ParkedLine> lines(Connection connection, long after, int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, listener, topic, key, reason, parked_at,
                       coalesce(substring(payload from '"type"\\s*:\\s*"(org\\.careline\\.[a-z0-9.-]{1,60})"'), ''),
                       not exists (select from parked_event earlier
                                   where (earlier.listener, earlier.topic, earlier.key)
                                       = (parked.listener, parked.topic, parked.key) and earlier.id < parked.id),
                       (select count(*) from parked_event same
                        where (same.listener, same.topic, same.key) = (parked.listener, parked.topic, parked.key))
                from parked_event parked where id > ? order by id limit ?""")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            var found = select.executeQuery();
            var lines = new ArrayList<ParkedLine>();
            while (found.next()) {
                lines.add(new ParkedLine(
                        found.getLong(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(7),
                        found.getString(5),
                        found.getObject(6, OffsetDateTime.class),
                        found.getBoolean(8),
                        found.getLong(9)));
            }
            return lines;
        }
    }

    static long count(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from parked_event");
                var found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    static Optional<Row> find(Connection connection, long id) throws SQLException {
        try (var select = connection.prepareStatement(
                "select id, listener, topic, key, event_id, payload from parked_event where id = ?")) {
            select.setLong(1, id);
            return row(select);
        }
    }

    /** The first of its lane, locked, so that nothing parks behind it unseen. */
    static Optional<Row> first(Connection connection, String listener, Arrival.Lane lane) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, listener, topic, key, event_id, payload from parked_event
                where listener = ? and topic = ? and key = ? order by id limit 1 for update""")) {
            select.setString(1, listener);
            select.setString(2, lane.topic());
            select.setString(3, lane.key());
            return row(select);
        }
    }

    private static Optional<Row> row(PreparedStatement select) throws SQLException {
        try (var found = select.executeQuery()) {
            if (!found.next()) {
                return Optional.empty();
            }
            return Optional.of(new Row(
                    found.getLong(1),
                    found.getString(2),
                    new Arrival.Lane(found.getString(3), found.getString(4)),
                    found.getString(5),
                    found.getString(6)));
        }
    }

    static void delete(Connection connection, long id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from parked_event where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }
}
