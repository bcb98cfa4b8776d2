package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/** How far tellings were compared with their topics, and which are lost, in SQL. */
record ComparedTellings(Connection connection) {
    private static final String NEXT = """
            select t.id, t.appended_at, t.told_at, e.event_id, e.topic, e.key, e.payload, t.at_partition, t.at_offset
            from outbox_told t join outbox_event e on e.id = t.id and e.appended_at = t.appended_at
            where t.told_at >= (select told_at from outbox_compared)
              and (t.told_at, t.id) > (select told_at, id from outbox_compared)
              and t.told_at < clock_timestamp() - make_interval(secs => ?) and t.at_offset is not null
            order by t.told_at, t.id limit ?""";

    /** One that was told again is compared at its later place; of a state only the newest must stand. */
    private static final String LOST = """
            insert into outbox_lost (id, appended_at, event_id, topic, key, at_partition, at_offset)
            select l.id, l.appended_at, l.event_id, l.topic, l.key, l.at_partition, l.at_offset
            from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                 as l (id, appended_at, told_at, event_id, topic, key, at_partition, at_offset)
            where not exists (select from outbox_told t
                              where t.id = l.id and t.appended_at = l.appended_at and t.told_at > l.told_at)
              and (l.topic <> all (?)
                   or not exists (select from outbox_event n join outbox_told t on t.id = n.id and t.appended_at = n.appended_at
                                  where n.topic = l.topic and n.key = l.key and n.id > l.id))
            on conflict (id) do nothing returning event_id""";

    private static final String UNTOLD = """
            insert into outbox_lost (id, appended_at, event_id, topic, key)
            select e.id, e.appended_at, e.event_id, e.topic, e.key from outbox_event e
            where e.appended_at > clock_timestamp() - make_interval(secs => ?)
              and e.appended_at < clock_timestamp() - make_interval(secs => ?)
              and not exists (select from outbox_waiting w where w.id = e.id)
              and not exists (select from outbox_parked p where p.id = e.id)
              and not exists (select from outbox_told t where t.id = e.id and t.appended_at = e.appended_at)
            on conflict (id) do nothing returning event_id""";

    private static final String CLEAR = """
            delete from outbox_lost l
            where exists (select from outbox_told t
                          where t.id = l.id and t.appended_at = l.appended_at and t.told_at > l.found_at)
               or (l.topic = any (?)
                   and exists (select from outbox_event n join outbox_told t on t.id = n.id and t.appended_at = n.appended_at
                               where n.topic = l.topic and n.key = l.key and n.id > l.id))
               or not exists (select from outbox_event e where e.id = l.id and e.appended_at = l.appended_at)""";

    /** What was told after what was compared, and some time ago, oldest first. */
    List<ToldPlace> next(Duration settled, int limit) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setDouble(1, settled.toMillis() / 1000.0);
            select.setInt(2, limit);
            var tellings = new ArrayList<ToldPlace>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    tellings.add(new ToldPlace(
                            found.getLong(1),
                            found.getObject(2, OffsetDateTime.class),
                            found.getObject(3, OffsetDateTime.class),
                            found.getString(4),
                            found.getString(5),
                            found.getString(6),
                            found.getString(7),
                            found.getInt(8),
                            found.getLong(9)));
                }
            }
            return tellings;
        }
    }

    void reached(ToldPlace last) throws SQLException {
        try (var update = connection.prepareStatement("update outbox_compared set told_at = ?, id = ?")) {
            update.setObject(1, last.toldAt());
            update.setLong(2, last.id());
            update.executeUpdate();
        }
    }

    boolean allIsDue(Duration allEvery) throws SQLException {
        try (var select = connection.prepareStatement(
                "select begun_at < clock_timestamp() - make_interval(secs => ?) from outbox_compared")) {
            select.setDouble(1, allEvery.toSeconds());
            try (var found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    /** All that the topics may still hold is compared once more. */
    void beginAnew(int topicsKeepDays) throws SQLException {
        try (var update = connection.prepareStatement("""
                update outbox_compared
                set told_at = clock_timestamp() - make_interval(days => ?), id = 0, begun_at = clock_timestamp()""")) {
            update.setInt(1, topicsKeepDays);
            update.executeUpdate();
        }
    }

    /** Returns the ids of the events not known to be lost before. */
    Set<String> lost(List<ToldPlace> tellings, Set<String> compacted) throws SQLException {
        try (var insert = connection.prepareStatement(LOST)) {
            insert.setArray(1, connection.createArrayOf("bigint", each(tellings, ToldPlace::id)));
            insert.setArray(2, connection.createArrayOf("timestamptz", each(tellings, ToldPlace::appendedAt)));
            insert.setArray(3, connection.createArrayOf("timestamptz", each(tellings, ToldPlace::toldAt)));
            insert.setArray(4, connection.createArrayOf("text", each(tellings, ToldPlace::eventId)));
            insert.setArray(5, connection.createArrayOf("text", each(tellings, ToldPlace::topic)));
            insert.setArray(6, connection.createArrayOf("text", each(tellings, ToldPlace::key)));
            insert.setArray(7, connection.createArrayOf("int", each(tellings, ToldPlace::partition)));
            insert.setArray(8, connection.createArrayOf("bigint", each(tellings, ToldPlace::offset)));
            insert.setArray(9, connection.createArrayOf("text", compacted.toArray()));
            return ids(insert);
        }
    }

    /** Those that neither wait nor are parked nor were told; returns the ids of the events not known to be lost before. */
    Set<String> untold(Duration back, Duration settled) throws SQLException {
        try (var insert = connection.prepareStatement(UNTOLD)) {
            insert.setDouble(1, back.toSeconds());
            insert.setDouble(2, settled.toMillis() / 1000.0);
            return ids(insert);
        }
    }

    private static Set<String> ids(PreparedStatement statement) throws SQLException {
        var ids = new HashSet<String>();
        try (var found = statement.executeQuery()) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }

    private static Object[] each(List<ToldPlace> tellings, Function<ToldPlace, Object> value) {
        return tellings.stream().map(value).toArray();
    }

    /** Those that were told again since, or are no longer kept here either. */
    void clear(Set<String> compacted) throws SQLException {
        try (var delete = connection.prepareStatement(CLEAR)) {
            delete.setArray(1, connection.createArrayOf("text", compacted.toArray()));
            delete.executeUpdate();
        }
    }

    Map<TopicPartition, Long> ends() throws SQLException {
        try (var select = connection.prepareStatement("select topic, partition, end_offset from outbox_log_end");
                var found = select.executeQuery()) {
            var ends = new HashMap<TopicPartition, Long>();
            while (found.next()) {
                ends.put(new TopicPartition(found.getString(1), found.getInt(2)), found.getLong(3));
            }
            return ends;
        }
    }

    void ended(TopicPartition partition, long end) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into outbox_log_end as kept (topic, partition, end_offset) values (?, ?, ?)
                on conflict (topic, partition) do update set end_offset = excluded.end_offset
                where kept.end_offset <> excluded.end_offset""")) {
            upsert.setString(1, partition.topic());
            upsert.setInt(2, partition.partition());
            upsert.setLong(3, end);
            upsert.executeUpdate();
        }
    }
}
