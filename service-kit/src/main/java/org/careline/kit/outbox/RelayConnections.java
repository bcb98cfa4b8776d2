package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * The relay's way to the database: a connection of its own, not pooled, for the lock lives and dies with it. Whoever is
 * gone, cut off or held up loses it: both sides end what hears nothing.
 */
record RelayConnections(String url, String user, String password) implements Callable<Connection> {
    /**
     * A machine that is gone loses its lock in about ten seconds, with an answer under way too; a process that is held up,
     * or cut off behind something that still answers for it, in thirty: a relay asks something every second, and sends
     * a wave in at most twenty.
     */
    private static final String SERVER_SIDE = "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2"
            + " -c tcp_keepalives_count=3 -c tcp_user_timeout=10000 -c idle_session_timeout=30000"
            + " -c idle_in_transaction_session_timeout=30000 -c lock_timeout=10000";

    @Override
    public Connection call() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "outbox-relay");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "20");
        settings.setProperty("options", SERVER_SIDE);
        var connection = new Driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException("not the address of a PostgreSQL database");
        }
        refuseBehindAPooler(connection);
        return connection;
    }

    /** A pooler gives away the session between two transactions, and with it the lock. */
    private static void refuseBehindAPooler(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_backend_pid()");
                var found = select.executeQuery()) {
            found.next();
            if (found.getInt(1) != connection.unwrap(PGConnection.class).getBackendPID()) {
                connection.close();
                throw new BehindAPoolerException();
            }
        }
    }
}
