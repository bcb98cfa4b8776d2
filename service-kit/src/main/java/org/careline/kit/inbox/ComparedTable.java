package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How far each listener's inbox was compared with its topics, in SQL. */
record ComparedTable(Connection connection) {

    /** Where to go on; begun now where it was not. */
    Compared goOn(InboxPosition position, String types, Duration wholeEvery) throws SQLException {
        try (var select = connection.prepareStatement("""
                select types, first_offset, next_offset, begun_at < now() - make_interval(secs => ?) from inbox_compared
                where listener = ? and topic = ? and partition = ? for update""")) {
            select.setDouble(1, wholeEvery.toSeconds());
            select.setString(2, position.listener());
            select.setString(3, position.topic());
            select.setInt(4, position.partition());
            var found = select.executeQuery();
            if (!found.next()) {
                var begun = Compared.from(types, position.nextOffset());
                keep(position, begun, true);
                return begun;
            }
            var kept = new Compared(found.getString(1), found.getLong(2), found.getLong(3));
            var now = kept.goingOn(types, position.nextOffset(), found.getBoolean(4));
            if (!now.equals(kept)) {
                keep(position, now, true);
            }
            return now;
        }
    }

    void reached(InboxPosition position, Compared compared, long next) throws SQLException {
        keep(position, new Compared(compared.types(), compared.first(), next), false);
    }

    private void keep(InboxPosition position, Compared compared, boolean begins) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into inbox_compared as kept (listener, topic, partition, types, first_offset, next_offset)
                values (?, ?, ?, ?, ?, ?)
                on conflict (listener, topic, partition) do update
                set types = excluded.types, first_offset = excluded.first_offset, next_offset = excluded.next_offset,
                    begun_at = case when ? then now() else kept.begun_at end""")) {
            upsert.setString(1, position.listener());
            upsert.setString(2, position.topic());
            upsert.setInt(3, position.partition());
            upsert.setString(4, compared.types());
            upsert.setLong(5, compared.first());
            upsert.setLong(6, compared.next());
            upsert.setBoolean(7, begins);
            upsert.executeUpdate();
        }
    }

    int ended(String topic, Map<Integer, Long> ends) throws SQLException {
        try (var update = connection.prepareStatement("""
                update inbox_compared c set end_offset = e.end_offset from unnest(?, ?) as e (partition, end_offset)
                where c.topic = ? and c.partition = e.partition and c.end_offset <> e.end_offset""")) {
            update.setArray(1, connection.createArrayOf("int", ends.keySet().toArray()));
            update.setArray(2, connection.createArrayOf("bigint", ends.values().toArray()));
            update.setString(3, topic);
            return update.executeUpdate();
        }
    }

    /** Those of the ids that are not in the listener's inbox. */
    Set<String> notHeard(String listener, Collection<String> ids) throws SQLException {
        try (var select = connection.prepareStatement("""
                select told.event_id from unnest(?) as told (event_id)
                where not exists (select from inbox i where i.listener = ? and i.event_id = told.event_id)""")) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            select.setString(2, listener);
            var missing = new HashSet<String>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    missing.add(found.getString(1));
                }
            }
            return missing;
        }
    }
}
