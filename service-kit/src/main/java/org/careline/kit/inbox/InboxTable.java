package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The inbox and what is parked, in SQL, on the connection of the listener's transaction. */
final class InboxTable {
    private InboxTable() {}

    /** Returns those not heard before; waits for another consumer that has one of them under way. */
    static Set<String> enter(Connection connection, String listener, Collection<String> eventIds) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into inbox (listener, event_id) select ?, unnest(?)
                on conflict do nothing returning event_id""")) {
            insert.setString(1, listener);
            insert.setArray(2, connection.createArrayOf("text", eventIds.toArray()));
            return strings(insert);
        }
    }

    /** Keys of the topic with something parked; the lock lets a replay under way end first. */
    static Set<String> parkedKeys(Connection connection, String listener, String topic, Collection<String> keys)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                select key from parked_event where listener = ? and topic = ? and key = any (?) and not forged
                order by id for update""")) {
            select.setString(1, listener);
            select.setString(2, topic);
            select.setArray(3, connection.createArrayOf("text", keys.toArray()));
            return strings(select);
        }
    }

    private static Set<String> strings(java.sql.PreparedStatement statement) throws SQLException {
        var strings = new HashSet<String>();
        try (var found = statement.executeQuery()) {
            while (found.next()) {
                strings.add(found.getString(1));
            }
        }
        return strings;
    }

    static void park(Connection connection, String listener, Arrival arrival, String reason) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into parked_event (listener, topic, key, event_id, payload, reason, forged)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, listener);
            insert.setString(2, arrival.topic());
            insert.setString(3, arrival.key());
            insert.setString(4, arrival.eventId());
            insert.setString(5, Storable.payload(arrival.payload()));
            insert.setString(6, reason);
            insert.setBoolean(7, arrival.forged());
            insert.executeUpdate();
        }
    }
}
