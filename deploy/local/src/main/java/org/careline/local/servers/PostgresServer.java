package org.careline.local.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careline.local.process.Child;
import org.careline.local.process.Command;
import org.careline.local.process.Signal;
import org.careline.local.process.Waiting;
import org.careline.local.secrets.Passwords;
import org.careline.local.tools.Tools;
import org.careline.local.transport.PostgresTransport;

/** A real PostgreSQL whose data is kept: what is committed is on the disk. */
public final class PostgresServer implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SUPERUSER = "postgres";

    private final Tools tools;
    private final Path data;
    private final int port;
    private final Passwords passwords;
    private final List<String> services;
    private final PostgresTransport transport;

    public PostgresServer(
            Tools tools, Path data, int port, Passwords passwords, List<String> services, PostgresTransport transport) {
        this.tools = tools;
        this.data = data.toAbsolutePath();
        this.port = port;
        this.passwords = passwords;
        this.services = List.copyOf(services);
        this.transport = transport;
    }

    @Override
    public Command command() throws IOException, InterruptedException {
        var programs = tools.postgres().resolve("bin");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs);
        }
        Files.writeString(data.resolve("pg_hba.conf"), transport.admission());
        var words = new ArrayList<>(unprivileged());
        words.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
        settings().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        transport.settings().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return new Command(words, Map.of("LC_ALL", "C"), data);
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "localhost"),
                Map.entry("unix_socket_directories", ""),
                // Kept data: these three are never switched off, and each service refuses to start without them.
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"));
    }

    /** An initdb that was cut off leaves a folder that is no database: it works beside and the name comes last. */
    private void initialise(Path programs) throws IOException, InterruptedException {
        var draft = data.resolveSibling(
                data.getFileName() + ".new-" + ProcessHandle.current().pid());
        Files.createDirectories(draft.getParent());
        var passwordFile = Files.createTempFile(draft.getParent(), "superuser", "");
        Files.writeString(passwordFile, passwords.of("postgres.superuser"));
        var words = new ArrayList<>(unprivileged());
        words.addAll(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C"));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var result = process.waitFor();
        Files.delete(passwordFile);
        if (result != 0) {
            throw new IOException("initdb failed:\n" + output);
        }
        Files.move(draft, data);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it has no rights beyond its files. */
    private static List<String> unprivileged() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    @Override
    public void awaitReady(Child child) throws Exception {
        Waiting.until(child, PATIENCE, () -> {
            try (var connection = connect(SUPERUSER)) {
                return connection.isValid(1);
            }
        });
        try (var connection = connect(SUPERUSER)) {
            Databases.ensure(connection, database -> connect(database), services, passwords);
        }
    }

    /** A connection of the superuser, for setting up and for looking at everything. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, passwords.of("postgres.superuser"));
    }

    public String url(String database) {
        return url(database, port);
    }

    /** @param door the port at which a client comes to it */
    public String url(String database, int door) {
        return "jdbc:postgresql://localhost:" + door + "/" + database + transport.query();
    }

    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }
}
