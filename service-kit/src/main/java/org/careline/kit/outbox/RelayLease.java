package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The right to be the one relay of this service: a session lock on the relay's own connection, and what it leaves behind. */
final class RelayLease {
    /** Any number, the same for every relay; the lock is one database's own. */
    private static final long LOCK = 7_206_911_405L;

    private static final String STANDS_BY = "outbox-relay";
    private static final String LEADS = "outbox-relay leads";

    private final Connection connection;
    private final String holder;

    /**
     * How the relay before this one ended: with nothing under way, with one row of each lane, the first that waits, or
     * with others too, which it told again or the one before it had told.
     */
    enum Predecessor {
        ENDED,
        MAY_SEND,
        MAY_SEND_MORE
    }

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

    /**
     * How many lead: sessions that say so, and whoever holds the lock. One is right. PostgreSQL shows a lock's number in
     * two halves.
     */
    static int leaders(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select greatest(
                    (select count(*) from pg_locks
                     where locktype = 'advisory' and granted and objsubid = 1
                       and database = (select oid from pg_database where datname = current_database())
                       and classid::bigint = ? and objid::bigint = ?),
                    (select count(*) from pg_stat_activity
                     where datname = current_database() and application_name = ?))""")) {
            select.setLong(1, LOCK >>> 32);
            select.setLong(2, LOCK & 0xFFFF_FFFFL);
            select.setString(3, LEADS);
            var found = select.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }

    /** @param fence how long a relay that ended uncleanly may still send */
    Predecessor enter(Duration fence) throws SQLException {
        var predecessor = predecessor();
        leave(false);
        if (predecessor != Predecessor.ENDED) {
            fence(fence);
        }
        name(LEADS);
        return predecessor;
    }

    private Predecessor predecessor() throws SQLException {
        try (var select = connection.prepareStatement("""
                select not clean and holder <> ?,
                       exists (select from outbox_replay
                               where ended_at is null or ended_at > clock_timestamp() - interval '1 minute'),
                       fenced_until > clock_timestamp()
                from relay_state""")) {
            select.setString(1, holder);
            var found = select.executeQuery();
            found.next();
            var unclean = found.getBoolean(1);
            if ((unclean && found.getBoolean(2)) || found.getBoolean(3)) {
                return Predecessor.MAY_SEND_MORE;
            }
            return unclean ? Predecessor.MAY_SEND : Predecessor.ENDED;
        }
    }

    private void fence(Duration length) throws SQLException {
        try (var update = connection.prepareStatement(
                "update relay_state set fenced_until = clock_timestamp() + ? * interval '1 millisecond'")) {
            update.setLong(1, length.toMillis());
            update.executeUpdate();
        }
    }

    void leave(boolean clean) throws SQLException {
        try (var update = connection.prepareStatement("update relay_state set holder = ?, clean = ?")) {
            update.setString(1, holder);
            update.setBoolean(2, clean);
            update.executeUpdate();
        }
        name(STANDS_BY);
    }

    private void name(String name) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('application_name', ?, false)")) {
            set.setString(1, name);
            set.execute();
        }
    }
}
