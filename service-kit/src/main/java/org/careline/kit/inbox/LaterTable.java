package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

/** Events of types that came with a later release, in SQL. */
final class LaterTable {
    /** One kept event with what it says. */
    record Row(long id, Arrival.Lane lane, String eventId, String payload) {}

    private LaterTable() {}

    /** The first of a type that is known by now, locked: another replica that starts at the same time waits. */
    static Optional<Row> first(Connection connection, String listener, Collection<String> types) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, topic, key, event_id, payload from event_of_later_type
                where listener = ? and type = any (?) order by id limit 1 for update""")) {
            select.setString(1, listener);
            select.setArray(2, connection.createArrayOf("text", types.toArray()));
            try (var found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new Row(
                                found.getLong(1),
                                new Arrival.Lane(found.getString(2), found.getString(3)),
                                found.getString(4),
                                found.getString(5)))
                        : Optional.empty();
            }
        }
    }

    static void delete(Connection connection, long id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from event_of_later_type where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    static void park(Connection connection, long id, String reason) throws SQLException {
        try (var move = connection.prepareStatement("""
                with gone as (
                    delete from event_of_later_type where id = ? returning listener, topic, key, event_id, payload)
                insert into parked_event (listener, topic, key, event_id, payload, reason)
                select listener, topic, key, event_id, payload, ? from gone""")) {
            move.setLong(1, id);
            move.setString(2, reason);
            move.executeUpdate();
        }
    }

    static long count(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from event_of_later_type");
                var found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
