package org.careline.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Work that looks at all there is: within its transaction neither side gives the other up as early as otherwise. */
public final class Unhurried {
    private Unhurried() {}

    /** What is done on the connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @param connection one with a transaction under way */
    public static <T> T call(Connection connection, Duration longest, Work<T> work) throws SQLException {
        var usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
        try (var statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = " + longest.toMillis());
            return work.on(connection);
        } finally {
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }
}
