package org.careline.followup.greenchannel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The transfers of a patient 绿色通道, the latest first. */
@ApplicationScoped
public class GreenChannels {
    private static final String OF_PATIENT = """
            select g.transfer, g.assessment, g.state, g.hospital, g.since, g.requested_at, g.closed_at, o.name, o.duty_phone
            from green_channel g left join organisation o on o.code = g.hospital
            where g.patient = ?
            order by g.told_at desc
            """;

    private final DataSource dataSource;
    private final Clock clock;

    GreenChannels(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    public List<Transfer> of(UUID patient) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OF_PATIENT)) {
            statement.setObject(1, patient);
            var transfers = new ArrayList<Transfer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    transfers.add(read(rows));
                }
            }
            return transfers;
        } catch (SQLException e) {
            throw new IllegalStateException("the transfers could not be read", e);
        }
    }

    /** The transfer an assessment opened, or else the one it joined. */
    public static Optional<GreenChannelView> taking(
            List<Transfer> transfers, UUID assessment, OffsetDateTime assessedAt) {
        return transfers.stream()
                .filter(transfer -> transfer.takes(assessment, assessedAt))
                .min(Comparator.comparing(transfer -> !transfer.assessment().equals(assessment)))
                .map(Transfer::view);
    }

    private Transfer read(ResultSet row) throws SQLException {
        var view = new GreenChannelView(
                row.getObject("transfer", UUID.class),
                row.getString("state"),
                row.getString("hospital"),
                row.getString("name"),
                row.getString("duty_phone"),
                row.getObject("since", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
        return new Transfer(
                row.getObject("assessment", UUID.class), time(row, "requested_at"), time(row, "closed_at"), view);
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
