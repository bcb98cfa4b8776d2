package org.careline.kit.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A PostgreSQL server of the tests' own, which can go away and come back. */
public final class Postgres {
    private static final String PASSWORD = "only-in-tests";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path data;
    private EmbeddedPostgres server;

    private Postgres(Path data) throws IOException {
        this.data = data;
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    private static final class Shared {
        private static final Postgres ONE = started();
    }

    /** One for all tests of the JVM. */
    public static Postgres shared() {
        return Shared.ONE;
    }

    private static Postgres started() {
        try {
            var data = Files.createTempDirectory("careline-kit-postgres");
            var postgres = new Postgres(data);
            postgres.asSuperuser(List.of(
                    "create role fire_owner login password '" + PASSWORD + "'",
                    "create role fire_app login password '" + PASSWORD + "'"));
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start", e);
        }
    }

    public void stop() throws IOException {
        server.close();
    }

    public void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(server.getPort())
                .start();
    }

    public Database newDatabase() {
        var name = "fire_" + DATABASES.incrementAndGet();
        asSuperuser(List.of("create database " + name + " owner fire_owner"));
        var url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        var database = new Database(url, "fire_app", PASSWORD);
        migrate(database);
        return database;
    }

    /** As a service does at each start. */
    public void migrate(Database database) {
        Flyway.configure()
                .dataSource(database.url(), "fire_owner", PASSWORD)
                .initSql("set careline.system to 'on'")
                .locations("classpath:db/kit")
                .placeholders(Map.of("app", "fire_app"))
                .load()
                .migrate();
    }

    /** The same database, seen by the role that owns its tables. */
    public Database asOwner(Database database) {
        return new Database(database.url(), "fire_owner", PASSWORD);
    }

    /** The same database, seen by the superuser. */
    public Database asSuperuser(Database database) {
        return new Database(database.url(), "postgres", "postgres");
    }

    private void asSuperuser(List<String> commands) {
        var url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
