package org.careline.kit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.careline.kit.crypto.KeyRing;
import org.careline.kit.trail.TrailVerification.Break;
import org.careline.kit.trail.TrailVerification.Kind;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Verifies the trail a stage at a time: first along the seals, then through the entries, looking for one without a seal. */
@ApplicationScoped
public class TrailStages {
    private static final String CHAIN = """
            select s.position, s.entry, s.seal,
                   t.id, t.at, t.organisation, t.subject, t.acting_clinician, t.action, t.patients, t.reason
            from trail_seal s left join access_trail t on t.id = s.entry
            where s.position > ? order by s.position limit ?
            """;
    private static final String ENTRIES = """
            with stage as (select id from access_trail where id > ? order by id limit ?)
            select (select max(id) from stage),
                   (select min(id) from stage
                    where not exists (select from trail_seal s where s.entry = stage.id)
                      and not exists (select from trail_waiting w where w.entry = stage.id))
            """;

    private final DataSource dataSource;
    private final KeyRing keys;
    private final int atOnce;

    TrailStages(
            DataSource dataSource,
            KeyRing keys,
            @ConfigProperty(name = "careline.trail.entries-at-once", defaultValue = "20000") int atOnce) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.atOnce = atOnce;
    }

    public TrailStage next(TrailStage before) {
        try (var connection = dataSource.getConnection()) {
            var seals = highest(connection, "select max(position) from trail_seal");
            var entries = highest(connection, "select max(id) from access_trail");
            return before.looked() == 0 && before.head().position() < seals
                    ? walk(connection, before, seals, entries)
                    : look(connection, before, seals, entries);
        } catch (SQLException e) {
            throw new IllegalStateException("the trail could not be verified", e);
        }
    }

    /** A head from the log that is not in a chain which holds: the chain was made anew, or its end is gone. */
    public boolean isInTheChain(TrailHead written) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select from trail_seal where position = ? and seal = ?")) {
            statement.setLong(1, written.position());
            statement.setString(2, written.seal());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the trail could not be read", e);
        }
    }

    private TrailStage walk(Connection connection, TrailStage before, long seals, long entries) throws SQLException {
        var walk = new ChainWalk(before.head(), keys.trail(), null);
        try (var statement = connection.prepareStatement(CHAIN)) {
            statement.setLong(1, before.head().position());
            statement.setInt(2, atOnce);
            try (var rows = statement.executeQuery()) {
                walk.over(rows);
            }
        }
        var found = walk.firstBreak();
        return new TrailStage(walk.head(), 0, seals, entries, found.isPresent(), found.orElse(null));
    }

    private TrailStage look(Connection connection, TrailStage before, long seals, long entries) throws SQLException {
        try (var statement = connection.prepareStatement(ENTRIES)) {
            statement.setLong(1, before.looked());
            statement.setInt(2, atOnce);
            try (var rows = statement.executeQuery()) {
                rows.next();
                var last = Optional.ofNullable(rows.getObject(1, Long.class));
                var unsealed = Optional.ofNullable(rows.getObject(2, Long.class));
                return new TrailStage(
                        before.head(),
                        last.orElse(Math.max(entries, before.looked())),
                        seals,
                        entries,
                        last.isEmpty() || unsealed.isPresent() || last.get() >= entries,
                        unsealed.map(TrailStages::neverSealed).orElse(null));
            }
        }
    }

    private static @Nullable Break neverSealed(long entry) {
        return new Break(null, entry, Kind.NEVER_SEALED);
    }

    private static long highest(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
