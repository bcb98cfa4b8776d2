package org.careline.registry.filing;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.careline.kit.access.Caller;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells the database on each connection handed out that a clinic's system asks 机构系统, which sees those its clinic registered or
 * treats and not the whole area (rules 17.4). Others are spared the question: only a connection that a system once had is told
 * each time, for a transaction rolled back takes the word with it.
 */
@Singleton
class ClinicSystemEntry implements AgroalPoolInterceptor {
    private final CurrentCaller caller;
    private final Set<PgConnection> told = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    ClinicSystemEntry(CurrentCaller caller) {
        this.caller = caller;
    }

    /** A connection that cannot be told is closed: its first use fails, and it shows nothing. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        var system = caller.find().filter(ClinicSystemEntry::isClinicSystem).isPresent();
        try {
            var own = connection.unwrap(PgConnection.class);
            if (system || told.contains(own)) {
                tell(own, system);
            }
        } catch (SQLException | RuntimeException e) {
            abort(connection);
        }
    }

    private void tell(PgConnection connection, boolean system) throws SQLException {
        if (system) {
            told.add(connection);
        }
        try (var statement = connection.prepareStatement("select set_config('careline.clinic_system', ?, false)")) {
            statement.setString(1, system ? "on" : "off");
            statement.execute();
        }
    }

    private static boolean isClinicSystem(Caller caller) {
        return caller.is(Role.CLINIC_SYSTEM);
    }

    private static void abort(Connection connection) {
        try {
            connection.unwrap(PgConnection.class).abort(Runnable::run);
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not told who asks", e);
        }
    }
}
