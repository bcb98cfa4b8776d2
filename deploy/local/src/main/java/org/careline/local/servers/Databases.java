package org.careline.local.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.careline.local.secrets.Passwords;

/** One database for each service with two roles: the owner migrates, the app role works and owns nothing. */
final class Databases {
    /** Opens another database of the same server. */
    @FunctionalInterface
    interface Opening {
        Connection open(String database) throws SQLException;
    }

    private Databases() {}

    static void ensure(Connection admin, Opening opening, List<String> services, Passwords passwords)
            throws SQLException {
        for (var service : services) {
            var owner = service + "_owner";
            var app = service + "_app";
            role(admin, owner, passwords.of("postgres." + owner));
            role(admin, app, passwords.of("postgres." + app));
            database(admin, service, owner);
            execute(admin, "grant connect on database " + service + " to " + app);
            try (var inside = opening.open(service)) {
                grantUse(inside, owner, app);
            }
        }
        role(admin, "keycloak", passwords.of("postgres.keycloak"));
        database(admin, "keycloak", "keycloak");
    }

    private static void role(Connection admin, String name, String password) throws SQLException {
        if (!exists(admin, "select 1 from pg_roles where rolname = ?", name)) {
            execute(admin, "create role " + name + " login");
        }
        execute(admin, "alter role " + name + " password '" + password + "'");
    }

    private static void database(Connection admin, String name, String owner) throws SQLException {
        if (!exists(admin, "select 1 from pg_database where datname = ?", name)) {
            execute(admin, "create database " + name + " owner " + owner);
        }
        execute(admin, "revoke connect on database " + name + " from public");
    }

    private static void grantUse(Connection inside, String owner, String app) throws SQLException {
        execute(inside, "grant usage on schema public to " + app);
        var defaults = "alter default privileges for role " + owner + " in schema public grant ";
        execute(inside, defaults + "select, insert, update, delete on tables to " + app);
        execute(inside, defaults + "usage on sequences to " + app);
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
