package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import org.careline.kit.harness.Database;

/** Transactions on connections of their own; a listener takes part by {@link #current()}. */
public final class PlainTransactions implements Transactions {
    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();
    private final Database database;

    public PlainTransactions(Database database) {
        this.database = database;
    }

    static Connection current() {
        return CURRENT.get();
    }

    @Override
    public <T> T join(Work<T> work) {
        var running = CURRENT.get();
        if (running == null) {
            return call(work);
        }
        try {
            return work.on(running);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T call(Work<T> work) {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            var result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            CURRENT.remove();
        }
    }
}
