package org.careline.kit.access;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells the database on each connection handed out that a clinic's system asks 机构系统, which sees those its clinic
 * registered, has in care or treats and not the whole area (rules 17.4): the policies of a service that keeps persons ask for it. Others are spared the question, but for a connection that such a system once
 * had: that one is told each time, for a transaction that is rolled back takes what was told in it with it.
 */
@Singleton
class ClinicSystemEntry implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(ClinicSystemEntry.class);

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
            if (system) {
                told.add(own);
            }
            if (told.contains(own)) {
                tell(own, system);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("A connection could not be told who asks and is closed: %s", e.toString());
            abort(connection);
        }
    }

    private static void tell(Connection connection, boolean system) throws SQLException {
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
