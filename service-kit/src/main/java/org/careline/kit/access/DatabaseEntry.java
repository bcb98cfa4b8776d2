package org.careline.kit.access;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells the database on each connection handed out who asks: the caller, the system, or nobody, who sees nothing. */
@Singleton
class DatabaseEntry implements AgroalPoolInterceptor {
    private final CurrentCaller caller;
    private final Clock clock;

    DatabaseEntry(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            enter(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not entered", e);
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
