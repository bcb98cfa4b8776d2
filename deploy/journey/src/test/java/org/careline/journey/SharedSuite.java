package org.careline.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import org.careline.local.Part;
import org.careline.local.Ports;
import org.careline.local.RunningSuite;
import org.careline.local.Suite;
import org.careline.local.SuiteOptions;
import org.careline.local.client.Api;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoLoader;
import org.careline.local.keycloak.DemoTokens;
import org.careline.local.secrets.Passwords;
import org.careline.local.transport.Certificates;
import org.careline.local.transport.PostgresTransport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The suite that all journeys share, with the demo area in it: started for the first that asks and stopped after the last, or one that runs
 * already ({@code -Dcareline.journey.base-port}, {@code -Dcareline.journey.data}).
 */
public final class SharedSuite implements AutoCloseable {
    static final String BASE_PORT = "careline.journey.base-port";
    private static final String DATA = "careline.journey.data";

    private final RunningSuite running;
    private final Path data;
    private final String demoPassword;
    private final Databases databases;
    private final @Nullable Suite own;

    private interface Databases {
        Connection connect(String database) throws SQLException;
    }

    private SharedSuite(
            RunningSuite running, Path data, String demoPassword, Databases databases, @Nullable Suite own) {
        this.running = running;
        this.databases = databases;
        this.data = data;
        this.demoPassword = demoPassword;
        this.own = own;
    }

    public static SharedSuite of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedSuite.class))
                .computeIfAbsent(SharedSuite.class, key -> begin(), SharedSuite.class);
    }

    private static SharedSuite begin() {
        try {
            var port = Integer.getInteger(BASE_PORT);
            return port == null ? started() : attached(new Ports(port), Path.of(System.getProperty(DATA, ".careline")));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the suite could not be started", e);
        }
    }

    private static SharedSuite started() throws Exception {
        var data = Path.of("target", "journey").toAbsolutePath();
        deleteOldData(data);
        var suite = Suite.start(SuiteOptions.beside(data));
        new DemoLoader(new Api(suite), new DemoArea()).load((step, done, of) -> {});
        return new SharedSuite(suite, data, suite.demoPassword(), suite::connect, suite);
    }

    private static SharedSuite attached(Ports ports, Path data) throws Exception {
        var secrets = data.resolve("secrets");
        if (!Files.exists(secrets)) {
            throw new IllegalArgumentException("no secrets in " + data + ": name the data folder with -D" + DATA);
        }
        var passwords = Passwords.in(secrets);
        var password = passwords.of("demo.users");
        var attached = new Attached(ports, new DemoTokens(ports.url(Part.KEYCLOAK), password));
        var transport = PostgresTransport.encrypted(Certificates.ensure(secrets.resolve("tls")));
        var url = "jdbc:postgresql://localhost:" + ports.of(Part.POSTGRES) + "/%s"
                + transport.query().replace("%", "%%");
        return new SharedSuite(
                attached,
                data,
                password,
                database -> DriverManager.getConnection(
                        url.formatted(database), "postgres", passwords.of("postgres.superuser")),
                null);
    }

    private record Attached(Ports ports, DemoTokens tokens) implements RunningSuite {
        @Override
        public java.net.URI url(Part service) {
            return ports.url(service);
        }

        @Override
        public String token(String username) {
            return tokens.of(username);
        }
    }

    public RunningSuite running() {
        return running;
    }

    /** What its data folder keeps of passwords. */
    Passwords passwords() throws IOException {
        return Passwords.in(data.resolve("secrets"));
    }

    public String demoPassword() {
        return demoPassword;
    }

    /** A superuser's look into the database of a service. */
    public Connection database(Part service) throws SQLException {
        return databases.connect(service.fileName());
    }

    /** The suite as its owner has it, who may kill its parts. */
    Suite own() {
        if (own == null) {
            throw new IllegalStateException("this suite belongs to somebody else");
        }
        return own;
    }

    @Override
    public void close() throws Exception {
        if (own != null) {
            own.close();
        }
    }

    private static void deleteOldData(Path data) throws IOException {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
