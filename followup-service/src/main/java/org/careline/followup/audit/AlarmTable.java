package org.careline.followup.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.followup.paging.Place;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** The table {@code alarm} 漏报警示, and the view {@code lacking} it is kept by. */
@ApplicationScoped
class AlarmTable {
    private static final String RAISE = """
            insert into alarm (assessment, what, since, raised_at)
            select assessment, what, since, ? from lacking
            where since between ? and ? and not exists (
                select from alarm known
                where known.assessment = lacking.assessment and known.what = lacking.what and known.cleared_at is null)
            order by since limit ?
            on conflict (assessment, what) do update set raised_at = excluded.raised_at, cleared_at = null
            where alarm.cleared_at is not null
            returning what || ' of ' || assessment
            """;

    /** The offset keeps the question to the alarm's own danger: joined, it would be asked of every danger that ever stood. */
    static final String CLEAR = """
            update alarm set cleared_at = ?
            where cleared_at is null and not exists (
                select from lacking where lacking.assessment = alarm.assessment and lacking.what = alarm.what offset 0)
            """;

    private static final String RAN = "update audit_run set ran_at = ?";

    private static final String STANDING = """
            select ran_at, (select count(*) from alarm where cleared_at is null) as missing from audit_run
            """;

    private static final String OPEN = """
            select a.assessment, v.id as visit, a.what, a.since, a.raised_at
            from alarm a join visit v on v.assessment = a.assessment
            where a.cleared_at is null and (a.since, a.assessment, a.what) > (?, ?, ?)
            order by a.since, a.assessment, a.what limit ?
            """;

    private final DataSource dataSource;
    private final Clock clock;

    AlarmTable(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Returns what was not missing before, at most so many; the longest missing first. */
    List<String> raise(OffsetDateTime now, OffsetDateTime from, OffsetDateTime until, int most) {
        return read(RAISE, row -> row.getString(1), now, from, until, most);
    }

    void clear(OffsetDateTime now) {
        change(CLEAR, now);
    }

    void ran(OffsetDateTime now) {
        change(RAN, now);
    }

    AuditStanding standing(OffsetDateTime now, Duration silentAfter) {
        return read(STANDING, row -> {
                    var ranAt = here(row, "ran_at");
                    var age = Duration.between(ranAt, now);
                    return new AuditStanding(
                            row.getLong("missing"), ranAt, age.toSeconds(), age.compareTo(silentAfter) > 0);
                })
                .getFirst();
    }

    CursorPage<AlarmView> open(@Nullable String cursor, int limit) {
        var after = Place.read(cursor, AlarmPlace::parse, AlarmPlace.START);
        var found = read(OPEN, this::alarm, after.since(), after.assessment(), after.what(), limit + 1);
        return Place.page(found, limit, AlarmPlace::of);
    }

    private AlarmView alarm(ResultSet row) throws SQLException {
        return new AlarmView(
                row.getObject("assessment", UUID.class),
                row.getObject("visit", UUID.class),
                row.getString("what"),
                here(row, "since"),
                here(row, "raised_at"));
    }

    private OffsetDateTime here(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toOffsetDateTime();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection, sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the alarms could not be read", e);
        }
    }

    private void change(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the alarms were not written", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        return statement;
    }

    /** Where a page of alarms ended. */
    private record AlarmPlace(OffsetDateTime since, UUID assessment, String what) {
        static final AlarmPlace START = new AlarmPlace(OffsetDateTime.parse("2000-01-01T00:00Z"), new UUID(0, 0), "");

        static AlarmPlace parse(List<String> parts) {
            return new AlarmPlace(OffsetDateTime.parse(parts.get(0)), UUID.fromString(parts.get(1)), parts.get(2));
        }

        static Place of(AlarmView alarm) {
            return new Place(
                    List.of(alarm.since().toString(), alarm.assessment().toString(), alarm.what()));
        }
    }
}
