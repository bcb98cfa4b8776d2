package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The right to be the one relay of this service: a session lock on the relay's own connection, and what it leaves behind. */
final class RelayLease {
    /** Any number, the same for every relay; the lock is one database's own. */
    private static final long LOCK = 7_206_911_405L;

    private final Connection connection;
    private final String holder;

    RelayLease(Connection connection, String holder) {
        this.connection = connection;
        this.holder = holder;
    }

    boolean tryTake() throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            select.setLong(1, LOCK);
            var found = select.executeQuery();
            found.next();
            return found.getBoolean(1);
        }
    }

    /** Asked by anybody; PostgreSQL shows a lock's number in two halves. */
    static boolean isHeld(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select exists (select from pg_locks
                               where locktype = 'advisory' and granted and objsubid = 1
                                 and database = (select oid from pg_database where datname = current_database())
                                 and classid::bigint = ? and objid::bigint = ?)""")) {
            select.setLong(1, LOCK >>> 32);
            select.setLong(2, LOCK & 0xFFFF_FFFFL);
            var found = select.executeQuery();
            found.next();
            return found.getBoolean(1);
        }
    }

    /** True when another relay had the lease last and did not end cleanly: it may still have rows under way. */
    boolean enter() throws SQLException {
        boolean fence;
        try (var select = connection.prepareStatement("select not clean and holder <> ? from relay_state")) {
            select.setString(1, holder);
            var found = select.executeQuery();
            fence = found.next() && found.getBoolean(1);
        }
        leave(false);
        return fence;
    }

    void leave(boolean clean) throws SQLException {
        try (var update = connection.prepareStatement("update relay_state set holder = ?, clean = ?")) {
            update.setString(1, holder);
            update.setBoolean(2, clean);
            update.executeUpdate();
        }
    }

    Optional<OffsetDateTime> replayFrom() throws SQLException {
        try (var select = connection.prepareStatement("select replay_from from relay_state");
                var found = select.executeQuery()) {
            return found.next() ? Optional.ofNullable(found.getObject(1, OffsetDateTime.class)) : Optional.empty();
        }
    }

    static void askForReplay(Connection connection, OffsetDateTime from) throws SQLException {
        try (var update = connection.prepareStatement("update relay_state set replay_from = least(replay_from, ?)")) {
            update.setObject(1, from);
            update.executeUpdate();
        }
    }

    void replayDone() throws SQLException {
        try (var update = connection.prepareStatement("update relay_state set replay_from = null")) {
            update.executeUpdate();
        }
    }
}
