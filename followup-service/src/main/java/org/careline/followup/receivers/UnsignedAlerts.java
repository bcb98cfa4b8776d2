package org.careline.followup.receivers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.followup.paging.Place;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** Alerts past the time at which the doctor is asked to telephone, the highest level first 逾期未签收 (rules 17.3). */
@ApplicationScoped
public class UnsignedAlerts {
    /** Served by the index receiver_prompted. */
    private static final String PROMPTED = """
            select r.alert, v.id as visit, r.patient, v.level, r.duty, r.organisation, o.name, o.duty_phone,
                   r.action, r.raised_at, r.sign_by, c.residence_area
            from receiver r
            join visit v on v.assessment = r.assessment
            left join caseload c on c.patient = r.patient
            left join organisation o on o.code = r.organisation
            where r.sign_by is not null and r.acknowledged_at is null and r.settled_at is null
              and r.withdrawn_at is null and r.episode_closed_at is null
              and coalesce(r.prompt_at, r.sign_by) <= ?
              and not exists (select from receiver c
                              where c.patient = r.patient and c.organisation = r.organisation and c.duty = r.duty
                                and c.told_by_phone_at >= r.raised_at)
              and (-v.level, r.sign_by, r.alert) > (?, ?, ?)
            order by -v.level, r.sign_by, r.alert
            limit ?
            """;

    private final DataSource dataSource;
    private final Clock clock;

    UnsignedAlerts(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    public CursorPage<UnsignedAlert> page(@Nullable String cursor, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = statement(connection, cursor, limit + 1);
                var rows = statement.executeQuery()) {
            var alerts = new ArrayList<UnsignedAlert>();
            while (rows.next()) {
                alerts.add(read(rows));
            }
            return Place.page(alerts, limit, UnsignedAlerts::placeOf);
        } catch (SQLException e) {
            throw new IllegalStateException("the unsigned alerts could not be read", e);
        }
    }

    private PreparedStatement statement(Connection connection, @Nullable String cursor, int limit) throws SQLException {
        var after = Place.read(cursor, AlertPlace::parse, AlertPlace.START);
        var statement = connection.prepareStatement(PROMPTED);
        statement.setObject(1, OffsetDateTime.now(clock));
        statement.setInt(2, -after.level());
        statement.setObject(3, after.signBy());
        statement.setObject(4, after.alert());
        statement.setInt(5, limit);
        return statement;
    }

    private static Place placeOf(UnsignedAlert alert) {
        return new Place(List.of(
                Integer.toString(alert.level()),
                alert.signBy().toString(),
                alert.alert().toString()));
    }

    private UnsignedAlert read(ResultSet row) throws SQLException {
        var raisedAt = row.getObject("raised_at", OffsetDateTime.class);
        return new UnsignedAlert(
                row.getObject("alert", UUID.class),
                row.getObject("visit", UUID.class),
                row.getObject("patient", UUID.class),
                row.getInt("level"),
                row.getString("duty"),
                row.getString("organisation"),
                row.getString("name"),
                row.getString("duty_phone"),
                row.getString("action"),
                raisedAt == null ? null : here(raisedAt),
                here(row.getObject("sign_by", OffsetDateTime.class)),
                row.getString("residence_area"));
    }

    private OffsetDateTime here(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    /** Where a page of alerts ended. */
    private record AlertPlace(int level, OffsetDateTime signBy, UUID alert) {
        static final AlertPlace START =
                new AlertPlace(Integer.MAX_VALUE, OffsetDateTime.parse("2000-01-01T00:00Z"), new UUID(0, 0));

        static AlertPlace parse(List<String> parts) {
            return new AlertPlace(
                    Integer.parseInt(parts.get(0)), OffsetDateTime.parse(parts.get(1)), UUID.fromString(parts.get(2)));
        }
    }
}
