package org.careline.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the relay of this service from its start to its end, whether Kafka and the database are there or not. */
@Singleton
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    private final RelayConnections connections;
    private final Relay relay;
    private final Thread thread;

    OutboxRelay(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxConfig config) {
        this.connections = new RelayConnections(config.databaseUrl().orElse(url), user, password);
        this.relay = new Relay(connections, () -> Sender.to(kafka, config.deliveryTimeout()), config);
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(relay);
    }

    void start(@Observes StartupEvent event) throws BehindAPoolerException {
        refuseBehindAPooler(connections);
        thread.start();
    }

    /** Whether the database is there is no matter yet; whether its sessions are our own is. */
    private static void refuseBehindAPooler(RelayConnections connections) throws BehindAPoolerException {
        try (var _ = connections.call()) {
            LOG.debug("The relay's way to the database is its own");
        } catch (BehindAPoolerException e) {
            throw e;
        } catch (SQLException e) {
            LOG.warnf("The outbox relay does not reach the database yet: %s", e);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        thread.join(TO_FINISH);
    }

    /** Says who relays the outbox at this moment. */
    public RelayStanding standing(OutboxFigures figures) {
        return new RelayStanding(leading(), figures.leaders());
    }

    boolean leading() {
        return relay.leads();
    }

    void wake() {
        relay.wake();
    }
}
