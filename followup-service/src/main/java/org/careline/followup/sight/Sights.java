package org.careline.followup.sight;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.events.AlertEvent.SightChanged;
import org.careline.events.Duty;
import org.careline.events.TransferEvent.DeskSightChanged;

/** Keeps who may see whom, and answers for this moment 知悉范围: a grant is a claim, these rows are the right (rules 17.4). */
@ApplicationScoped
public class Sights {
    private static final String WRITE = """
            insert into sight (patient, organisation, duty, version, sees, until, place_now)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (patient, organisation, duty) do update set
                version = excluded.version, sees = excluded.sees, until = excluded.until, place_now = excluded.place_now
            where sight.version < excluded.version
            """;

    private static final String WRITE_DESK = """
            insert into desk_sight (transfer, hospital, version, sees, until)
            values (?, ?, ?, ?, ?)
            on conflict (transfer, hospital) do update set
                version = excluded.version, sees = excluded.sees, until = excluded.until
            where desk_sight.version < excluded.version
            """;

    private static final String READ = """
            select sees and coalesce(until > ?, true) as sees, place_now from sight
            where patient = ? and organisation = ? and duty = ?
            """;

    private static final String READ_DESK = """
            select sees and coalesce(until > ?, true) as sees, null::text as place_now from desk_sight
            where transfer = ? and hospital = ?
            """;

    private final DataSource dataSource;
    private final Clock clock;

    Sights(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    public void write(SightChanged sight) {
        update(WRITE, statement -> {
            statement.setObject(1, sight.patient());
            statement.setString(2, sight.organisation());
            statement.setString(3, sight.duty().wireName());
            statement.setLong(4, sight.version());
            statement.setBoolean(5, sight.sees());
            statement.setObject(6, sight.until());
            statement.setString(7, sight.placeNow());
        });
    }

    public void write(DeskSightChanged sight) {
        update(WRITE_DESK, statement -> {
            statement.setObject(1, sight.transfer());
            statement.setString(2, sight.hospital());
            statement.setLong(3, sight.version());
            statement.setBoolean(4, sight.sees());
            statement.setObject(5, sight.until());
        });
    }

    /** Empty: not heard yet. */
    public Optional<Sight> of(UUID patient, String organisation, Duty duty) {
        return read(READ, statement -> {
            statement.setObject(2, patient);
            statement.setString(3, organisation);
            statement.setString(4, duty.wireName());
        });
    }

    /** Empty: not heard yet. */
    public Optional<Sight> ofDesk(UUID transfer, String hospital) {
        return read(READ_DESK, statement -> {
            statement.setObject(2, transfer);
            statement.setString(3, hospital);
        });
    }

    private Optional<Sight> read(String sql, Values values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, OffsetDateTime.now(clock));
            values.set(statement);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Sight(row.getBoolean("sees"), row.getString("place_now")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the right to see could not be read", e);
        }
    }

    private void update(String sql, Values values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            values.set(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the right to see was not written", e);
        }
    }

    /** The parameters of a statement. */
    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }
}
