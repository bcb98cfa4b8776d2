package org.careline.followup.greenchannel;

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

/** The green channels that wait 绿色通道待办, those without a hospital first (rules 17.6). */
@ApplicationScoped
public class UndecidedTransfers {
    /** Served by the index green_channel_undecided. */
    private static final String UNDECIDED = """
            select g.transfer, g.patient, g.state, g.since, o.name, o.duty_phone, v.id as visit, v.level,
                   c.residence_area
            from green_channel g
            left join visit v on v.assessment = g.assessment
            left join caseload c on c.patient = g.patient
            left join organisation o on o.code = g.hospital
            where g.state in ('awaiting-decision', 'not-placed')
              and (g.state = 'awaiting-decision', g.since, g.transfer) > (?, ?, ?)
            order by g.state = 'awaiting-decision', g.since, g.transfer
            limit ?
            """;

    private final DataSource dataSource;
    private final Clock clock;

    UndecidedTransfers(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    public CursorPage<UndecidedTransfer> page(@Nullable String cursor, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = statement(connection, cursor, limit + 1);
                var rows = statement.executeQuery()) {
            var transfers = new ArrayList<UndecidedTransfer>();
            while (rows.next()) {
                transfers.add(read(rows));
            }
            return Place.page(transfers, limit, UndecidedTransfers::placeOf);
        } catch (SQLException e) {
            throw new IllegalStateException("the open transfers could not be read", e);
        }
    }

    private static PreparedStatement statement(Connection connection, @Nullable String cursor, int limit)
            throws SQLException {
        var after = Place.read(cursor, TransferPlace::parse, TransferPlace.START);
        var statement = connection.prepareStatement(UNDECIDED);
        statement.setBoolean(1, after.awaits());
        statement.setObject(2, after.since());
        statement.setObject(3, after.transfer());
        statement.setInt(4, limit);
        return statement;
    }

    private static Place placeOf(UndecidedTransfer transfer) {
        var awaits = transfer.state().equals(TransferState.AWAITING_DECISION.toString());
        return new Place(List.of(
                Boolean.toString(awaits),
                transfer.since().toString(),
                transfer.transfer().toString()));
    }

    private UndecidedTransfer read(ResultSet row) throws SQLException {
        return new UndecidedTransfer(
                row.getObject("transfer", UUID.class),
                row.getObject("patient", UUID.class),
                row.getString("state"),
                row.getString("name"),
                row.getString("duty_phone"),
                row.getObject("since", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getObject("visit", UUID.class),
                row.getObject("level", Integer.class),
                row.getString("residence_area"));
    }

    /** Where a page of transfers ended. */
    private record TransferPlace(boolean awaits, OffsetDateTime since, UUID transfer) {
        static final TransferPlace START =
                new TransferPlace(false, OffsetDateTime.parse("2000-01-01T00:00Z"), new UUID(0, 0));

        static TransferPlace parse(List<String> parts) {
            return new TransferPlace(
                    Boolean.parseBoolean(parts.get(0)),
                    OffsetDateTime.parse(parts.get(1)),
                    UUID.fromString(parts.get(2)));
        }
    }
}
