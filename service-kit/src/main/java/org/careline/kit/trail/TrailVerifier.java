package org.careline.kit.trail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.careline.kit.crypto.KeyRing;
import org.careline.kit.database.Unhurried;
import org.careline.kit.trail.TrailVerification.Break;
import org.careline.kit.trail.TrailVerification.Kind;
import org.jspecify.annotations.Nullable;

/** Walks the chain from its beginning and names the first place where it does not hold. */
@ApplicationScoped
class TrailVerifier {
    private static final int ROWS_AT_ONCE = 1000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final String CHAIN = """
            select s.position, s.entry, s.seal,
                   t.id, t.at, t.organisation, t.subject, t.acting_clinician, t.action, t.patients, t.reason
            from trail_seal s left join access_trail t on t.id = s.entry order by s.position
            """;

    private static final String NEVER_SEALED = """
            select min(t.id) from access_trail t
            where not exists (select from trail_seal s where s.entry = t.id)
              and not exists (select from trail_waiting w where w.entry = t.id)
            """;

    private final DataSource dataSource;
    private final KeyRing keys;

    TrailVerifier(DataSource dataSource, KeyRing keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    /** @param written a head from the log, which must be in the chain */
    TrailVerification verify(@Nullable TrailHead written) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> {
                    try (var connection = dataSource.getConnection()) {
                        return Unhurried.call(connection, LONGEST, whole -> verify(whole, written));
                    }
                });
    }

    private TrailVerification verify(Connection connection, @Nullable TrailHead written) throws SQLException {
        var entries = number(connection, "select count(*) from access_trail").orElse(0L);
        var waiting = number(connection, "select count(*) from trail_waiting").orElse(0L);
        var walk = new ChainWalk(TrailHead.START, keys.trail(), written);
        try (var statement = connection.prepareStatement(CHAIN)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                walk.over(rows);
            }
        }
        var found = walk.firstBreak().or(() -> walk.otherChain());
        if (found.isEmpty()) {
            found = number(connection, NEVER_SEALED).map(entry -> new Break(null, entry, Kind.NEVER_SEALED));
        }
        return new TrailVerification(found.isEmpty(), entries, waiting, walk.head(), found.orElse(null));
    }

    private static Optional<Long> number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, Long.class));
        }
    }
}
