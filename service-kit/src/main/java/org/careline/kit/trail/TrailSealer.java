package org.careline.kit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.careline.kit.crypto.KeyRing;

/** Puts a seal on what has none yet, a batch at a time, one sealer at a time. */
@ApplicationScoped
class TrailSealer {
    static final int BATCH = 1000;

    private static final String TAKE = """
            with taken as (
                delete from trail_waiting
                where entry in (select entry from trail_waiting order by entry limit ?)
                returning entry)
            select t.id, t.at, t.organisation, t.subject, t.acting_clinician, t.action, t.patients, t.reason
            from access_trail t join taken on taken.entry = t.id order by t.id
            """;

    private final DataSource dataSource;
    private final KeyRing keys;
    private final Clock clock;

    TrailSealer(DataSource dataSource, KeyRing keys, Clock clock) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty: nothing waited. */
    @Transactional
    Optional<TrailHead> sealBatch() {
        try (var connection = dataSource.getConnection()) {
            waitForOtherSealers(connection);
            var waiting = take(connection);
            return waiting.isEmpty() ? Optional.empty() : Optional.of(seal(connection, waiting));
        } catch (SQLException e) {
            throw new IllegalStateException("the trail was not sealed", e);
        }
    }

    private static void waitForOtherSealers(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('trail_seal'))")) {
            statement.execute();
        }
    }

    private static List<TrailEntry> take(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, BATCH);
            var entries = new ArrayList<TrailEntry>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(TrailEntry.read(rows));
                }
            }
            return entries;
        }
    }

    private TrailHead seal(Connection connection, List<TrailEntry> entries) throws SQLException {
        var head = head(connection);
        try (var statement = connection.prepareStatement(
                "insert into trail_seal (position, entry, seal, sealed_at) values (?, ?, ?, ?)")) {
            for (var entry : entries) {
                head = new TrailHead(head.position() + 1, entry.sealedAfter(head.seal(), keys.trail()));
                statement.setLong(1, head.position());
                statement.setLong(2, entry.id());
                statement.setString(3, head.seal());
                statement.setObject(4, OffsetDateTime.now(clock));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return head;
    }

    private static TrailHead head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select position, seal from trail_seal order by position desc limit 1");
                var row = statement.executeQuery()) {
            return row.next() ? new TrailHead(row.getLong("position"), row.getString("seal")) : TrailHead.START;
        }
    }
}
