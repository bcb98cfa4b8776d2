package org.careline.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the database every second, on a connection of its own: one that stands still says nothing, not even an error. */
@Singleton
class DatabaseWatch {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final String ANSWER_WITHIN_SECONDS = "2";
    /** Two questions without an answer. */
    private static final Duration AWAY = Duration.ofSeconds(4);

    private final String url;
    private final Properties settings = new Properties();
    private final Thread thread =
            Thread.ofPlatform().name("database-watch").daemon().unstarted(this::go);
    private volatile long answeredAt = System.nanoTime();
    private volatile boolean ended;
    private @Nullable Connection connection;

    DatabaseWatch(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "database-watch");
        settings.setProperty("connectTimeout", ANSWER_WITHIN_SECONDS);
        settings.setProperty("loginTimeout", ANSWER_WITHIN_SECONDS);
        settings.setProperty("socketTimeout", ANSWER_WITHIN_SECONDS);
    }

    /** It has not answered for so long that others should go on in the place of this replica. */
    boolean isAway() {
        return !ended && System.nanoTime() - answeredAt > AWAY.toNanos();
    }

    void start(@Observes StartupEvent event) {
        answeredAt = System.nanoTime();
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        ended = true;
        thread.interrupt();
    }

    private void go() {
        try {
            while (!ended) {
                ask();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            LOG.debug("the service ends");
        } finally {
            close();
        }
    }

    private void ask() {
        try {
            var asked = connection == null ? DriverManager.getConnection(url, settings) : connection;
            connection = asked;
            try (var statement = asked.createStatement()) {
                statement.execute("select 1");
            }
            answeredAt = System.nanoTime();
        } catch (SQLException e) {
            LOG.debugf("the database does not answer: %s", e.toString());
            close();
        }
    }

    private void close() {
        var old = connection;
        connection = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (SQLException e) {
            LOG.debugf("the connection was gone: %s", e.toString());
        }
    }
}
