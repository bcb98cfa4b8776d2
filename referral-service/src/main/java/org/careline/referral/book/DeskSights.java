package org.careline.referral.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.events.TransferEvent.DeskSightChanged;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.time.ClockProducer;
import org.careline.kit.time.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Which hospital's desk sees the person of a transfer 知悉范围 (rules 17.4): open and addressed, then for a time after a
 * stay; each change is told in the transaction that makes it.
 */
@ApplicationScoped
class DeskSights {
    private static final String FIND = "select hospital, version, sees, until from desk_sight where transfer = ?";

    private static final String KEEP = """
            insert into desk_sight (transfer, hospital, version, sees, until, changed_at) values (?, ?, ?, ?, ?, ?)
            on conflict (transfer, hospital) do update
            set version = excluded.version, sees = excluded.sees, until = excluded.until,
                changed_at = excluded.changed_at
            """;

    private final DataSource dataSource;
    private final Outbox outbox;

    DeskSights(DataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    private record Sight(
            String hospital,
            long version,
            boolean sees,
            @Nullable Instant until) {
        Sight then(boolean nowSees, @Nullable Instant nowUntil, Instant now) {
            return sees == nowSees && Objects.equals(until, nowUntil)
                    ? this
                    : new Sight(hospital, Versions.after(version, now), nowSees, nowUntil);
        }
    }

    /** The first to see the person of a record that has just been opened; null: nobody does. */
    void open(UUID transfer, UUID patient, @Nullable String hospital, Instant now) {
        if (hospital != null) {
            tell(transfer, patient, new Sight(hospital, Versions.after(0, now), true, null), now);
        }
    }

    /** @param hospital that sees it now, where the sight has not ended; null: none does */
    void follow(UUID transfer, UUID patient, @Nullable String hospital, @Nullable Instant until, Instant now) {
        var before = find(transfer);
        var after = new ArrayList<Sight>();
        before.forEach(sight -> {
            var isIt = sight.hospital().equals(hospital);
            after.add(sight.then(isIt, isIt ? until : null, now));
        });
        if (hospital != null
                && before.stream().noneMatch(sight -> sight.hospital().equals(hospital))) {
            after.add(new Sight(hospital, Versions.after(0, now), true, until));
        }
        after.stream().filter(sight -> !before.contains(sight)).forEach(sight -> tell(transfer, patient, sight, now));
    }

    private void tell(UUID transfer, UUID patient, Sight sight, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, transfer);
            statement.setString(2, sight.hospital());
            statement.setLong(3, sight.version());
            statement.setBoolean(4, sight.sees());
            statement.setObject(5, time(sight.until()));
            statement.setObject(6, time(now));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the desk's sight was not kept", e);
        }
        outbox.append(new DeskSightChanged(
                transfer,
                patient,
                sight.hospital(),
                sight.version(),
                sight.sees(),
                time(sight.until()),
                now.atZone(ClockProducer.ZONE).toOffsetDateTime()));
    }

    private List<Sight> find(UUID transfer) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, transfer);
            var found = new ArrayList<Sight>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var until = rows.getObject("until", OffsetDateTime.class);
                    found.add(new Sight(
                            rows.getString("hospital"),
                            rows.getLong("version"),
                            rows.getBoolean("sees"),
                            until == null ? null : until.toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the desk's sight could not be read", e);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(ClockProducer.ZONE).toOffsetDateTime();
    }
}
