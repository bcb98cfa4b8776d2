package org.careline.notification.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** Hears what other replicas committed, on one connection of its own for all open pages. */
@ApplicationScoped
class ChangeListener {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final int WAIT = 2_000;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final String url;
    private final String user;
    private final String password;
    private final ChangeBell bell;
    private final LiveStreams streams;
    private final Thread listening =
            Thread.ofPlatform().name("change-listener").daemon().unstarted(this::listenForEver);
    private volatile boolean stopping;

    ChangeListener(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            ChangeBell bell,
            LiveStreams streams) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.bell = bell;
        this.streams = streams;
    }

    void start(@Observes StartupEvent event) {
        listening.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        listening.join(Duration.ofSeconds(3));
    }

    private void listenForEver() {
        while (!stopping) {
            try (var connection = connect()) {
                listen(connection);
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warnf("Changes of other replicas are listened for again: %s", e.toString());
                pause();
            }
        }
    }

    /** What was rung before the connection stood was not heard: all look once. */
    private void listen(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + ChangeBell.CHANNEL);
        }
        streams.changed(Change.EVERYTHING);
        var notified = connection.unwrap(PGConnection.class);
        while (!stopping) {
            for (var notification : notified.getNotifications(WAIT)) {
                bell.heard(notification.getParameter());
            }
        }
    }

    private Connection connect() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "change-listener");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "30");
        var connection = new Driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException("not the address of a PostgreSQL database");
        }
        return connection;
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
