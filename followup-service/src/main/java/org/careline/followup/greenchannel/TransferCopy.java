package org.careline.followup.greenchannel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps one row a transfer 转诊, only forward in time: what is heard late changes nothing back. */
@ApplicationScoped
class TransferCopy {
    private static final String WRITE = """
            insert into green_channel as known
                (transfer, patient, assessment, state, hospital, since, told_at, requested_at, closed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (transfer) do update set
                state = excluded.state, hospital = excluded.hospital, since = excluded.since,
                told_at = excluded.told_at,
                requested_at = coalesce(known.requested_at, excluded.requested_at),
                closed_at = excluded.closed_at
            where known.told_at <= excluded.told_at
            """;

    private final DataSource dataSource;

    TransferCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void write(UUID transfer, UUID patient, TransferChange change, OffsetDateTime toldAt) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, transfer);
            statement.setObject(2, patient);
            statement.setObject(3, change.assessment());
            statement.setString(4, change.state().toString());
            statement.setString(5, change.hospital());
            statement.setObject(6, change.since());
            statement.setObject(7, toldAt);
            statement.setObject(8, change.state() == TransferState.AWAITING_DECISION ? change.since() : null);
            statement.setObject(9, change.state().isClosed() ? change.since() : null);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the transfer's copy was not written", e);
        }
    }
}
