package org.careline.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;

/** Runs the relay of this service from its start to its end, whether Kafka and the database are there or not. */
@Singleton
class OutboxRelay {
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    private final Relay relay;
    private final Thread thread;

    OutboxRelay(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxConfig config,
            MeterRegistry meters) {
        relay = new Relay(() -> connect(url, user, password), () -> Sender.to(kafka, config.deliveryTimeout()), config);
        thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(relay);
        var figures = relay.figures();
        Gauge.builder("careline.outbox.waiting", figures::waiting).register(meters);
        Gauge.builder("careline.outbox.age", figures::ageInSeconds)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("careline.outbox.parked", figures::parked).register(meters);
        Gauge.builder("careline.outbox.leading", () -> figures.leading() ? 1 : 0)
                .register(meters);
    }

    /** A connection of its own, not pooled: the lock lives and dies with it. */
    static Connection connect(String url, String user, String password) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "outbox-relay");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "60");
        // A relay whose machine is gone loses its lock in about ten seconds.
        settings.setProperty(
                "options", "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3");
        var connection = new Driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException("not the address of a PostgreSQL database");
        }
        return connection;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        thread.join(TO_FINISH);
    }

    boolean leading() {
        return relay.figures().leading();
    }

    void wake() {
        relay.wake();
    }
}
