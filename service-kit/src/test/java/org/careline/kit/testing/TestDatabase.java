package org.careline.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** An empty database with its two roles: one owns, one uses. */
public final class TestDatabase {
    private static final String SERVER = "careline.test.postgres";
    private static final String PASSWORD = "only-in-tests";

    private TestDatabase() {}

    static Map<String, String> create(String service) {
        var server = server();
        try (var connection = superuser("postgres")) {
            createRole(connection, service + "_owner");
            createRole(connection, service + "_app");
            execute(connection, "drop database if exists " + service + " with (force)");
            execute(connection, "create database " + service + " owner " + service + "_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be made", e);
        }
        return Map.of(
                "careline.database.url", "jdbc:postgresql://" + server + "/" + service,
                "careline.database.user", service + "_app",
                "careline.database.password", PASSWORD,
                "careline.database.owner", service + "_owner",
                "careline.database.owner-password", PASSWORD);
    }

    /** The service's database seen by the superuser, whom no policy cuts: for what a test lays down or counts. */
    public static Connection connect() {
        try {
            return superuser(TestModule.service());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The service's database seen by one of its roles, such as {@code registry_app}, without the kit between. */
    public static Connection connectAs(String role) {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://" + server() + "/" + TestModule.service(), role, PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + server() + "/" + database, "postgres", "postgres");
    }

    /** One server for each JVM: Quarkus loads this class more than once, the property is there only once. */
    private static String server() {
        synchronized (System.getProperties()) {
            var given = System.getProperty(SERVER);
            if (given != null) {
                return given;
            }
            try {
                @SuppressWarnings("resource")
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                System.setProperty(SERVER, "localhost:" + server.getPort());
                return System.getProperty(SERVER);
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL does not start", e);
            }
        }
    }

    private static void createRole(Connection connection, String role) throws SQLException {
        execute(
                connection,
                "do $$ begin if not exists (select from pg_roles where rolname = '" + role + "') then create role "
                        + role + " login password '" + PASSWORD + "'; end if; end $$");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
