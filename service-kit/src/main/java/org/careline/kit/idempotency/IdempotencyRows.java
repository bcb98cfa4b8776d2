package org.careline.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.kit.problem.KeyReusedException;

/** The table {@code idempotency}. */
@ApplicationScoped
class IdempotencyRows {
    private static final int KEPT_DAYS = 30;

    private final DataSource dataSource;
    private final Clock clock;

    IdempotencyRows(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** @return false: the key was used before */
    boolean claim(IdempotencyRow row) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        insert into idempotency (organisation, operation, key_hash, body_hash, created_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)) {
            nameRow(statement, 1, row);
            statement.setString(4, row.bodyHash());
            statement.setObject(5, OffsetDateTime.now(clock));
            return statement.executeUpdate() == 1;
        }
    }

    void complete(IdempotencyRow row, UUID created) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        update idempotency set created_id = ?
                        where organisation = ? and operation = ? and key_hash = ?
                        """)) {
            statement.setObject(1, created);
            nameRow(statement, 2, row);
            statement.executeUpdate();
        }
    }

    UUID createdBefore(IdempotencyRow row) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        select created_id, body_hash from idempotency
                        where organisation = ? and operation = ? and key_hash = ?
                        """)) {
            nameRow(statement, 1, row);
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("the key was pruned this very moment");
                }
                if (!found.getString("body_hash").equals(row.bodyHash())) {
                    throw new KeyReusedException();
                }
                return found.getObject("created_id", UUID.class);
            }
        }
    }

    /** Returns how many of the oldest were forgotten: all, or as many as are forgotten at once. */
    int prune(int atOnce) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        delete from idempotency where (organisation, operation, key_hash) in (
                            select organisation, operation, key_hash from idempotency
                            where created_at < ? order by created_at limit ?)
                        """)) {
            statement.setObject(1, OffsetDateTime.now(clock).minusDays(KEPT_DAYS));
            statement.setInt(2, atOnce);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old idempotency keys were not pruned", e);
        }
    }

    private static void nameRow(PreparedStatement statement, int first, IdempotencyRow row) throws SQLException {
        statement.setString(first, row.organisation());
        statement.setString(first + 1, row.operation());
        statement.setString(first + 2, row.keyHash());
    }
}
