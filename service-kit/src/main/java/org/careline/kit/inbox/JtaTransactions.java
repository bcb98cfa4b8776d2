package org.careline.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import javax.sql.DataSource;
import org.careline.kit.access.AsSystem;

/** Transactions in which JPA and the outbox take part. */
@Singleton
class JtaTransactions implements Transactions {
    /** Long enough for a full batch; a database that hangs longer counts as away. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final DataSource database;
    private final AsSystem asSystem;

    JtaTransactions(DataSource database, AsSystem asSystem) {
        this.database = database;
        this.asSystem = asSystem;
    }

    @Override
    public <T> T call(Work<T> work) {
        return asSystem.call(() -> inTime(work));
    }

    @Override
    public <T> T join(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be read", e);
        }
    }

    private <T> T inTime(Work<T> work) {
        var end = System.nanoTime() + LONGEST.toNanos();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> {
                        try (var connection = database.getConnection()) {
                            return work.on(connection);
                        }
                    });
        } catch (QuarkusTransactionException e) {
            if (System.nanoTime() < end) {
                throw e;
            }
            throw new IllegalStateException(new SQLTimeoutException("the transaction took too long", e));
        }
    }
}
