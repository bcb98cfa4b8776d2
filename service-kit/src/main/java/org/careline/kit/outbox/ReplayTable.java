package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The replay under way, in SQL, on the connection that holds the lock. */
record ReplayTable(Connection connection, Set<String> compacted) implements Replaying {
    private static final String NEXT = """
            select e.id, e.appended_at, e.event_id, e.topic, e.key, e.payload, true from outbox_event e
            where e.id > ? and e.id <= ? and e.appended_at >= ?
              and not exists (select from outbox_waiting w where w.id = e.id)
              and not exists (select from outbox_parked p where p.id = e.id)
              and (e.topic <> all (?)
                   or not exists (select from outbox_event n
                                  where n.topic = e.topic and n.key = e.key and n.id > e.id
                                    and not exists (select from outbox_parked p where p.id = n.id)))
            order by e.id limit ?""";

    private static final String AHEAD = """
            select e.id, e.appended_at, e.event_id, e.topic, e.key, e.payload, true
            from unnest(?::text[], ?::text[]) as lane (topic, key)
                 join outbox_event e on e.topic = lane.topic and e.key = lane.key
            where e.id > ? and e.id <= ? and e.appended_at >= ?
              and not exists (select from outbox_waiting w where w.id = e.id)
              and not exists (select from outbox_parked p where p.id = e.id)
            order by e.id""";

    @Override
    public Optional<Replay> underWay() throws SQLException {
        try (var select = connection.prepareStatement(
                        "select id, from_at, position, last_id from outbox_replay where ended_at is null");
                var found = select.executeQuery()) {
            return found.next()
                    ? Optional.of(new Replay(
                            found.getLong(1),
                            found.getObject(2, OffsetDateTime.class),
                            found.getLong(3),
                            found.getLong(4)))
                    : Optional.empty();
        }
    }

    @Override
    public List<OutboxRow> next(Replay replay, int limit) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setLong(1, replay.position());
            select.setLong(2, replay.last());
            select.setObject(3, replay.from());
            select.setArray(4, connection.createArrayOf("text", compacted.toArray()));
            select.setInt(5, limit);
            return OutboxTable.rows(select.executeQuery());
        }
    }

    @Override
    public List<OutboxRow> ahead(Replay replay, Collection<Lane> lanes) throws SQLException {
        var facts = lanes.stream()
                .filter(lane -> !compacted.contains(lane.topic()))
                .distinct()
                .toList();
        if (facts.isEmpty()) {
            return List.of();
        }
        try (var select = connection.prepareStatement(AHEAD)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", facts.stream().map(Lane::topic).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", facts.stream().map(Lane::key).toArray()));
            select.setLong(3, replay.position());
            select.setLong(4, replay.last());
            select.setObject(5, replay.from());
            return OutboxTable.rows(select.executeQuery());
        }
    }

    @Override
    public void reached(Replay replay, long position, int told) throws SQLException {
        try (var update =
                connection.prepareStatement("update outbox_replay set position = ?, told = told + ? where id = ?")) {
            update.setLong(1, position);
            update.setInt(2, told);
            update.setLong(3, replay.id());
            update.executeUpdate();
        }
    }

    @Override
    public void done(Replay replay) throws SQLException {
        try (var update = connection.prepareStatement("""
                update outbox_replay set position = last_id, ended_at = clock_timestamp(), ended_as = 'done'
                where id = ? and ended_at is null""")) {
            update.setLong(1, replay.id());
            update.executeUpdate();
        }
    }
}
