package org.careline.kit.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.careline.kit.outbox.Sending.Acknowledged;

/** What waits, in SQL, on the connection that holds the lock: a relay that lost it can mark nothing. */
record WaitingTable(Connection connection) implements Waiting {
    /** What waits below is asked lane by lane: that walks no dead rows but the lane's own. */
    private static final String LOOK = """
            select w.id, w.appended_at from outbox_waiting w
            where w.id >= ? and w.topic <> all (?) and w.topic || ' ' || w.key <> all (?)
              and (? = 0 or (select min(e.id) from outbox_waiting e where e.topic = w.topic and e.key = w.key) >= ?)
              and not exists (select from outbox_parked p where p.topic = w.topic and p.key = w.key)
            order by w.id limit ?""";

    private static final String TOLD = """
            with told as (
                insert into outbox_told (id, appended_at, at_partition, at_offset)
                select id, appended_at, at_partition, at_offset
                from unnest(?::bigint[], ?::timestamptz[], ?::int[], ?::bigint[])
                     as acknowledged (id, appended_at, at_partition, at_offset)
                returning id)
            delete from outbox_waiting where id in (select id from told)""";

    private static final String PARK = """
            with taken as (delete from outbox_waiting where id = ? returning id, appended_at, topic, key)
            insert into outbox_parked (id, appended_at, event_id, topic, key, reason)
            select id, appended_at, ?, topic, key, ? from taken""";

    @Override
    public List<OutboxRow> look(long from, Collection<String> notTopics, Collection<Lane> notLanes, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(LOOK)) {
            select.setLong(1, from);
            select.setArray(2, connection.createArrayOf("text", notTopics.toArray()));
            select.setArray(3, Lane.array(connection, notLanes));
            select.setLong(4, from);
            select.setLong(5, from);
            select.setInt(6, limit);
            var appended = new HashMap<Long, OffsetDateTime>();
            var found = select.executeQuery();
            while (found.next()) {
                appended.put(found.getLong(1), found.getObject(2, OffsetDateTime.class));
            }
            return appended.isEmpty() ? List.of() : OutboxTable.read(connection, appended);
        }
    }

    @Override
    public void told(List<ToldRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(TOLD)) {
            var values = rows.stream().map(ToldRow::row).toList();
            var places = rows.stream().map(ToldRow::place).toList();
            insert.setArray(1, array("bigint", values.stream().map(OutboxRow::id)));
            insert.setArray(2, array("timestamptz", values.stream().map(OutboxRow::appendedAt)));
            insert.setArray(3, array("int", places.stream().map(Acknowledged::partition)));
            insert.setArray(4, array("bigint", places.stream().map(Acknowledged::offset)));
            insert.executeUpdate();
        }
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    @Override
    public void park(OutboxRow row, String reason) throws SQLException {
        try (var move = connection.prepareStatement(PARK)) {
            move.setLong(1, row.id());
            move.setString(2, row.eventId());
            move.setString(3, reason);
            move.executeUpdate();
        }
    }
}
