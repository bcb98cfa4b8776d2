package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.careline.events.Event;
import org.careline.kit.json.EventJson;

/** The events themselves, in SQL, on whatever connection the caller has. */
final class OutboxTable {
    private OutboxTable() {}

    /** In the order given and in one round trip. What is appended waits; the table sees to it in the same statement. */
    static void append(Connection connection, List<? extends Event<?>> events, EventJson json) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into outbox_event (event_id, topic, key, payload) values (?, ?, ?, ?)")) {
            for (var event : events) {
                insert.setString(1, event.id());
                insert.setString(2, event.type().topic().wireName());
                insert.setString(3, event.data().key());
                insert.setString(4, json.write(event));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The events of these ids, oldest first; when they were appended says in which days to look. */
    static List<OutboxRow> read(Connection connection, Map<Long, OffsetDateTime> appended) throws SQLException {
        try (var select = connection.prepareStatement("""
                select e.id, e.appended_at, e.event_id, e.topic, e.key, e.payload, false
                from outbox_event e where e.id = any (?) and e.appended_at between ? and ? order by e.id""")) {
            select.setArray(
                    1, connection.createArrayOf("bigint", appended.keySet().toArray()));
            select.setObject(2, Collections.min(appended.values()));
            select.setObject(3, Collections.max(appended.values()));
            return rows(select.executeQuery());
        }
    }

    static List<OutboxRow> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        while (found.next()) {
            rows.add(new OutboxRow(
                    found.getLong(1),
                    found.getObject(2, OffsetDateTime.class),
                    found.getString(3),
                    found.getString(4),
                    found.getString(5),
                    found.getString(6),
                    found.getBoolean(7)));
        }
        return rows;
    }

    static OutboxFigures figures(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select w.waiting, w.since, coalesce(extract(epoch from clock_timestamp() - w.since), 0),
                       (select count(*) from outbox_parked),
                       outbox_days_ahead((now() at time zone 'Asia/Shanghai')::date), l.lost, l.since
                from (select count(*) as waiting, min(appended_at) as since from outbox_waiting) as w,
                     (select count(*) as lost, min(appended_at) as since from outbox_lost) as l""");
                var found = select.executeQuery()) {
            found.next();
            return new OutboxFigures(
                    found.getLong(1),
                    found.getObject(2, OffsetDateTime.class),
                    found.getDouble(3),
                    found.getLong(4),
                    RelayLease.leaders(connection),
                    found.getInt(5),
                    found.getLong(6),
                    found.getObject(7, OffsetDateTime.class));
        }
    }
}
