package org.careline.followup.greenchannel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one row a transfer 转诊, only forward: by the version of its steps, and from a service that does not tell one yet in
 * the order it tells; never by a clock, for two replicas have two.
 */
@ApplicationScoped
class TransferCopy {
    private static final String WRITE = """
            insert into green_channel as known
                (transfer, patient, assessment, state, hospital, since, told_at, requested_at, closed_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (transfer) do update set
                state = excluded.state, hospital = excluded.hospital, since = excluded.since,
                told_at = excluded.told_at,
                requested_at = coalesce(known.requested_at, excluded.requested_at),
                closed_at = excluded.closed_at, version = coalesce(excluded.version, known.version)
            where known.version is null or excluded.version is null or known.version < excluded.version
            """;

    /** Of a stay both ends are kept, whichever is heard first; one that ends with its transfer ends there. */
    private static final String STAY = """
            update green_channel set
                admitted_at = coalesce(?, admitted_at),
                discharged_at = coalesce(?, discharged_at, case when coalesce(?, admitted_at) is not null then closed_at end)
            where transfer = ?
            """;

    private final DataSource dataSource;

    TransferCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void write(UUID transfer, UUID patient, TransferChange change, OffsetDateTime toldAt, @Nullable Long version) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(WRITE);
                var stay = connection.prepareStatement(STAY)) {
            statement.setObject(1, transfer);
            statement.setObject(2, patient);
            statement.setObject(3, change.assessment());
            statement.setString(4, change.state().toString());
            statement.setString(5, change.hospital());
            statement.setObject(6, change.since());
            statement.setObject(7, toldAt);
            statement.setObject(8, change.state() == TransferState.AWAITING_DECISION ? change.since() : null);
            statement.setObject(9, change.state().isClosed() ? change.since() : null);
            statement.setObject(10, version);
            statement.executeUpdate();
            var admittedAt = change.state() == TransferState.ADMITTED ? change.since() : null;
            stay.setObject(1, admittedAt, Types.TIMESTAMP_WITH_TIMEZONE);
            stay.setObject(
                    2,
                    change.state() == TransferState.DISCHARGED ? change.since() : null,
                    Types.TIMESTAMP_WITH_TIMEZONE);
            stay.setObject(3, admittedAt, Types.TIMESTAMP_WITH_TIMEZONE);
            stay.setObject(4, transfer);
            stay.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the transfer's copy was not written", e);
        }
    }
}
