package org.careline.kit.inbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ledger on the connection of the listener's transaction. */
final class SqlLedger implements Ledger {
    private final Connection connection;

    SqlLedger(Connection connection) {
        this.connection = connection;
    }

    /** One statement: each costs the listener a journey to the database. The wait is short, for the batch is tried again. */
    @Override
    public Entered enter(String listener, Batch batch) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with patience as materialized (select set_config('lock_timeout', '5s', true)),
                moved as (
                    insert into inbox_offset as kept (listener, topic, partition, next_offset, leader_epoch)
                    select ?, ?, span.partition, span.next_offset, span.leader_epoch
                    from patience, unnest(?, ?, ?) as span (partition, next_offset, leader_epoch)
                    order by span.partition
                    on conflict (listener, topic, partition) do update
                    set next_offset = greatest(kept.next_offset, excluded.next_offset),
                        leader_epoch = greatest(kept.leader_epoch, excluded.leader_epoch),
                        moved_at = now()
                    returning new.partition, old.next_offset, old.leader_epoch),
                entered as (
                    insert into inbox (listener, event_id) select ?, unnest(?)
                    on conflict do nothing returning event_id)
                select partition, next_offset, leader_epoch, null from moved
                union all select null, null, null, event_id from entered""")) {
            statement.setString(1, listener);
            statement.setString(2, batch.topic());
            statement.setArray(3, array("int", batch.spans(), Span::partition));
            statement.setArray(4, array("bigint", batch.spans(), Span::end));
            statement.setArray(5, array("int", batch.spans(), Span::epoch));
            statement.setString(6, listener);
            statement.setArray(7, array("text", batch.ids(), id -> id));
            return entered(statement);
        }
    }

    private static Entered entered(PreparedStatement statement) throws SQLException {
        var fresh = new HashSet<String>();
        var before = new HashMap<Integer, Place>();
        try (var found = statement.executeQuery()) {
            while (found.next()) {
                var id = found.getString(4);
                if (id != null) {
                    fresh.add(id);
                } else if (found.getObject(2) != null) {
                    before.put(found.getInt(1), new Place(found.getLong(2), found.getInt(3)));
                }
            }
        }
        return new Entered(fresh, before);
    }

    @Override
    public Map<Integer, Place> places(String listener, String topic) throws SQLException {
        try (var select = connection.prepareStatement("""
                select partition, next_offset, leader_epoch from inbox_offset where listener = ? and topic = ?""")) {
            select.setString(1, listener);
            select.setString(2, topic);
            var places = new HashMap<Integer, Place>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    places.put(found.getInt(1), new Place(found.getLong(2), found.getInt(3)));
                }
            }
            return places;
        }
    }

    @Override
    public void pass(String listener, String topic, Map<Integer, Place> places) throws SQLException {
        var partitions = List.copyOf(places.keySet());
        try (var upsert = connection.prepareStatement("""
                with patience as materialized (select set_config('lock_timeout', '5s', true))
                insert into inbox_offset as kept (listener, topic, partition, next_offset, leader_epoch)
                select ?, ?, passed.partition, passed.next_offset, passed.leader_epoch
                from patience, unnest(?, ?, ?) as passed (partition, next_offset, leader_epoch)
                order by passed.partition
                on conflict (listener, topic, partition) do update
                set next_offset = greatest(kept.next_offset, excluded.next_offset),
                    leader_epoch = greatest(kept.leader_epoch, excluded.leader_epoch),
                    moved_at = now()""")) {
            upsert.setString(1, listener);
            upsert.setString(2, topic);
            upsert.setArray(3, array("int", partitions, each -> each));
            upsert.setArray(4, array("bigint", places.values(), Place::next));
            upsert.setArray(5, array("int", places.values(), Place::epoch));
            upsert.executeUpdate();
        }
    }

    @Override
    public void beginAnew(String listener, String topic, int partition, int epoch) throws SQLException {
        try (var update = connection.prepareStatement("""
                update inbox_offset set next_offset = 0, leader_epoch = ?, moved_at = now()
                where listener = ? and topic = ? and partition = ?""")) {
            update.setInt(1, epoch);
            update.setString(2, listener);
            update.setString(3, topic);
            update.setInt(4, partition);
            update.executeUpdate();
        }
    }

    @Override
    public void note(Gap gap) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into inbox_gap (listener, topic, partition, kind, from_offset, to_offset, event_id)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (listener, event_id) where kind = 'missed' do update set seen_at = now()""")) {
            insert.setString(1, gap.listener());
            insert.setString(2, gap.topic());
            insert.setInt(3, gap.partition());
            insert.setString(4, gap.kind().wireName());
            insert.setLong(5, gap.from());
            insert.setLong(6, gap.to());
            insert.setString(7, gap.eventId());
            insert.executeUpdate();
        }
    }

    @Override
    public Set<Arrival.Lane> parkedLanes(String listener, Collection<Arrival.Lane> lanes) throws SQLException {
        var keys = lanes.stream()
                .collect(Collectors.groupingBy(
                        Arrival.Lane::topic, Collectors.mapping(Arrival.Lane::key, Collectors.toSet())));
        var parked = new HashSet<Arrival.Lane>();
        for (var topic : keys.entrySet()) {
            try (var select = connection.prepareStatement("""
                    select key from parked_event where listener = ? and topic = ? and key = any (?) and not forged
                    order by id for update""")) {
                select.setString(1, listener);
                select.setString(2, topic.getKey());
                select.setArray(3, array("text", topic.getValue(), key -> key));
                try (var found = select.executeQuery()) {
                    while (found.next()) {
                        parked.add(new Arrival.Lane(topic.getKey(), found.getString(1)));
                    }
                }
            }
        }
        return parked;
    }

    @Override
    public void park(String listener, Arrival arrival, String reason) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into parked_event (listener, topic, key, event_id, payload, reason, forged)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, listener);
            insert.setString(2, arrival.topic());
            insert.setString(3, arrival.key());
            insert.setString(4, arrival.eventId());
            insert.setString(5, Storable.payload(arrival.payload()));
            insert.setString(6, reason);
            insert.setBoolean(7, arrival.content() instanceof Arrival.Forged);
            insert.executeUpdate();
        }
    }

    @Override
    public void keepForLater(String listener, Arrival arrival, String type) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into event_of_later_type (listener, topic, key, event_id, type, payload)
                values (?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, listener);
            insert.setString(2, arrival.topic());
            insert.setString(3, arrival.key());
            insert.setString(4, arrival.eventId());
            insert.setString(5, type);
            insert.setString(6, Storable.payload(arrival.payload()));
            insert.executeUpdate();
        }
    }

    private <T> Array array(String type, Collection<T> values, Function<T, Object> element) throws SQLException {
        return connection.createArrayOf(type, values.stream().map(element).toArray());
    }
}
