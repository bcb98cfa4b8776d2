package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Replays as they are asked for, counted, watched and cancelled, in SQL. */
final class ReplayRequests {
    /** What was appended shortly before the moment may have been told after it. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private ReplayRequests() {}

    /** One that is under way ends, and what it had still to tell is in the new one. */
    static void ask(Connection connection, OffsetDateTime from) throws SQLException {
        try (var insert = connection.prepareStatement("""
                with before as (
                    update outbox_replay set ended_at = clock_timestamp(), ended_as = 'replaced'
                    where ended_at is null returning from_at),
                asked as (select least(?::timestamptz, (select from_at from before)) as from_at)
                insert into outbox_replay (from_at, first_id, position, last_id)
                select from_at, first_id, first_id, (select coalesce(max(id), 0) from outbox_event)
                from (select from_at, (select coalesce(min(id) - 1, 0) from outbox_event e
                                       where e.appended_at >= asked.from_at) as first_id from asked) as bounded""")) {
            insert.setObject(1, from.minus(MARGIN));
            insert.executeUpdate();
        }
    }

    /** False: none is under way. */
    static boolean cancel(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("""
                update outbox_replay set ended_at = clock_timestamp(), ended_as = 'cancelled'
                where ended_at is null""")) {
            return update.executeUpdate() > 0;
        }
    }

    static Optional<ReplayProgress> last(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        select asked_at, from_at, told,
                               case when last_id > first_id
                                    then 100 * (position - first_id) / (last_id - first_id) else 100 end,
                               ended_at, ended_as
                        from outbox_replay order by id desc limit 1""");
                var found = select.executeQuery()) {
            return found.next()
                    ? Optional.of(new ReplayProgress(
                            found.getObject(1, OffsetDateTime.class),
                            found.getObject(2, OffsetDateTime.class),
                            found.getLong(3),
                            found.getInt(4),
                            found.getObject(5, OffsetDateTime.class),
                            found.getString(6)))
                    : Optional.empty();
        }
    }

    /** Counted up to a limit: a day may hold millions. */
    static ReplayCount count(Connection connection, OffsetDateTime from, long most) throws SQLException {
        try (var select = connection.prepareStatement("""
                select (select count(*) from (select from outbox_event e
                                              where e.appended_at >= ?
                                                and not exists (select from outbox_waiting w where w.id = e.id)
                                                and not exists (select from outbox_parked p where p.id = e.id)
                                              limit ?) counted),
                       (select appended_at from outbox_event order by id limit 1)""")) {
            select.setObject(1, from.minus(MARGIN));
            select.setLong(2, most + 1);
            var found = select.executeQuery();
            found.next();
            var counted = found.getLong(1);
            return new ReplayCount(Math.min(counted, most), counted > most, found.getObject(2, OffsetDateTime.class));
        }
    }
}
