package org.careline.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.careline.local.process.Child;
import org.careline.local.process.PidFile;
import org.careline.local.secrets.Passwords;
import org.careline.local.tools.Checkout;
import org.careline.local.tools.Tools;
import org.careline.local.transport.Certificates;
import org.careline.local.transport.PostgresTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    @TempDir
    static Path folder;

    private Passwords passwords;
    private Certificates certificates;
    private PostgresServer server;
    private Child child;

    @BeforeEach
    void start() throws Exception {
        var tools = new Tools(folder.resolve("tools"), Checkout.here());
        passwords = Passwords.in(folder.resolve("secrets"));
        certificates = Certificates.ensure(folder.resolve("tls"));
        server = new PostgresServer(
                tools,
                folder.resolve("postgres"),
                freePort(),
                passwords,
                List.of("registry"),
                PostgresTransport.encrypted(certificates));
        child = launch();
    }

    @AfterEach
    void stop() throws Exception {
        child.stop(server.stopSignal(), Duration.ofSeconds(20));
    }

    @Test
    void keptDataIsWrittenThrough() throws Exception {
        try (var connection = server.connect("registry")) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(ask(connection, "show " + setting)).isEqualTo("on");
            }
        }
    }

    @Test
    void theAppRoleWorksOnTheOwnersTablesAndOwnsNothing() throws Exception {
        try (var owner = as("registry_owner");
                var app = as("registry_app")) {
            run(owner, "create table note (id int)");

            run(app, "insert into note values (1)");

            assertThat(ask(app, "select count(*) from note")).isEqualTo("1");
            assertThatThrownBy(() -> run(app, "drop table note")).hasMessageContaining("owner");
            assertThatThrownBy(() -> run(app, "create table own (id int)")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatWasCommittedIsThereAfterAKill() throws Exception {
        try (var owner = as("registry_owner")) {
            run(owner, "create table kept as select 42 as answer");
        }

        child.kill();
        child = launch();

        try (var owner = as("registry_owner")) {
            assertThat(ask(owner, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void everyConnectionIsEncrypted() throws Exception {
        try (var app = as("registry_app")) {
            assertThat(ask(app, "select version from pg_stat_ssl where pid = pg_backend_pid()"))
                    .isEqualTo("TLSv1.3");
        }
    }

    @Test
    void aConnectionWithoutTlsIsRefused() {
        assertThatThrownBy(() -> as("registry_app", server.url("registry") + "&sslmode=disable"))
                .hasMessageContaining("no encryption");
    }

    @Test
    void aServerThatAnotherAuthoritySignedIsNotBelieved() throws Exception {
        var other = Certificates.ensure(folder.resolve("other-tls"));
        var trustingAnother = server.url("registry")
                .replace(
                        PostgresTransport.encrypted(certificates).query(),
                        PostgresTransport.encrypted(other).query());

        assertThatThrownBy(() -> as("registry_app", trustingAnother)).hasMessageContaining("SSL error");
    }

    private Child launch() throws Exception {
        var started = Child.start(
                server.command(), new PidFile(folder.resolve("postgres.pid")), folder.resolve("postgres.log"));
        server.awaitReady(started);
        return started;
    }

    private Connection as(String role) throws SQLException {
        return as(role, server.url("registry"));
    }

    private Connection as(String role, String url) throws SQLException {
        return DriverManager.getConnection(url, role, passwords.of("postgres." + role));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
