package org.careline.kit.access;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/** Tells the database on each connection handed out who asks: the caller, the system, or nobody, who sees nothing. */
@Singleton
@Default
@DataSource("work")
class DatabaseEntry implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(DatabaseEntry.class);

    private static final String CLOSED_ALREADY = "08003";

    private final CurrentCaller caller;
    private final Clock clock;

    DatabaseEntry(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A connection that cannot be told is closed, so that its first use fails and the pool drops it. Thrown from here the failure
     * would leave it checked out for ever.
     */
    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            enter(connection);
        } catch (SQLException | RuntimeException e) {
            abort(connection, e);
        }
    }

    private static void abort(Connection connection, Exception reason) {
        LOG.warnf("A connection could not be told who asks and is closed: %s", reason.toString());
        try {
            connection.unwrap(PgConnection.class).abort(Runnable::run);
        } catch (SQLException e) {
            if (!CLOSED_ALREADY.equals(e.getSQLState())) {
                throw new IllegalStateException("the database was not entered", e);
            }
        }
    }

    void enter(Connection connection) throws SQLException {
        var system = AsSystem.isSystem();
        try (var statement = connection.prepareStatement("select careline_enter(?, ?, ?, ?)")) {
            statement.setString(1, organisation(system));
            statement.setBoolean(2, system);
            statement.setObject(3, LocalDate.now(clock));
            statement.setString(4, system ? null : caller.narrowing().orElse(null));
            statement.execute();
        }
    }

    private @Nullable String organisation(boolean system) {
        return system ? null : caller.find().map(Caller::organisation).orElse(null);
    }
}
