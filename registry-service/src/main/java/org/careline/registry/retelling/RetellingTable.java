package org.careline.registry.retelling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of what was to be told again, the last one first. */
@ApplicationScoped
class RetellingTable {
    private static final String BEGIN = """
            insert into retelling (id, raised, begun_at, states, part, position)
            values (?, ?, ?, (select count(*) from organisation) + (select count(*) from jurisdiction)
                             + (select count(*) from patient), ?, '')
            on conflict do nothing
            """;
    private static final String LAST = """
            select id, raised, begun_at, states, part, position, told, failed, ended_at, cancelled
            from retelling order by begun_at desc limit 1
            """;
    private static final String ADVANCE = """
            update retelling set part = ?, position = ?, told = told + ?, failed = failed + ?
            where id = ? and ended_at is null
            """;
    private static final String END = """
            update retelling set ended_at = ?, cancelled = ? where id = ? and ended_at is null
            """;

    private final DataSource dataSource;
    private final Clock clock;

    RetellingTable(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** @return false: one is under way */
    boolean begin(UUID id, boolean raised) {
        return change(BEGIN, id, raised, OffsetDateTime.now(clock), Part.values()[0].wireName()) == 1;
    }

    void advance(UUID id, Part part, String position, int told, int failed) {
        change(ADVANCE, part.wireName(), position, told, failed, id);
    }

    /** @return false: it had ended before */
    boolean end(UUID id, boolean cancelled) {
        return change(END, OffsetDateTime.now(clock), cancelled, id) == 1;
    }

    Optional<RetellingView> last() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LAST);
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("it could not be read how far telling again is", e);
        }
    }

    private RetellingView read(ResultSet row) throws SQLException {
        return new RetellingView(
                row.getObject("id", UUID.class),
                row.getBoolean("raised"),
                local(row.getObject("begun_at", OffsetDateTime.class)),
                row.getLong("states"),
                row.getString("part"),
                row.getString("position"),
                row.getLong("told"),
                row.getLong("failed"),
                ended(row.getObject("ended_at", OffsetDateTime.class)),
                row.getBoolean("cancelled"));
    }

    private @Nullable OffsetDateTime ended(@Nullable OffsetDateTime at) {
        return at == null ? null : local(at);
    }

    private OffsetDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private int change(String sql, Object... values) {
        try (var connection = dataSource.getConnection()) {
            return change(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException("how far telling again is could not be kept", e);
        }
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            return statement.executeUpdate();
        }
    }
}
