package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.careline.events.Topic;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Tells what waits in the outbox. One relay of a service works at a time; a row is done only when Kafka has acknowledged
 * it and everything before it of its lane, and is marked on the connection that holds the lock.
 */
final class Relay implements Runnable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration FENCE_MARGIN = Duration.ofSeconds(1);

    private final String name = UUID.randomUUID().toString();
    private final WakeUp wakeUp = new WakeUp();
    private final RelayFigures figures = new RelayFigures();
    private final Callable<Connection> connections;
    private final Supplier<Sender> senders;
    private final OutboxConfig config;
    private volatile boolean stopping;

    Relay(Callable<Connection> connections, Supplier<Sender> senders, OutboxConfig config) {
        this.connections = connections;
        this.senders = senders;
        this.config = config;
    }

    void wake() {
        wakeUp.call();
    }

    RelayFigures figures() {
        return figures;
    }

    void stop() {
        stopping = true;
        wakeUp.call();
    }

    @Override
    public void run() {
        while (!stopping) {
            try (var connection = connections.call();
                    var sender = senders.get()) {
                lead(connection, sender);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | Error e) {
                LOG.warnf("The outbox relay starts again: %s", e.toString());
                pause();
            } finally {
                figures.follow();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(STANDBY);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void lead(Connection connection, Sender sender) throws SQLException, InterruptedException {
        var lease = new RelayLease(connection, name);
        while (!lease.tryTake()) {
            if (wakeUp.await(STANDBY)) {
                execute(connection, "notify careline_outbox");
            }
            if (stopping) {
                return;
            }
        }
        var holds = new Holds(System::nanoTime, Relay::compacted);
        if (lease.enter()) {
            holds.fence(config.deliveryTimeout().plus(FENCE_MARGIN));
        }
        execute(connection, "listen careline_outbox");
        LOG.info("This outbox relay leads");
        var turns = new RelayTurns(connection, sender, lease, holds, config, figures);
        while (!stopping) {
            if (!turns.turn()) {
                rest(connection);
            }
        }
        lease.leave(true);
    }

    /** Until something is committed here or elsewhere, or it is time to look anyway. */
    private void rest(Connection connection) throws SQLException, InterruptedException {
        var notified = connection.unwrap(PGConnection.class);
        var until = System.nanoTime() + config.poll().toNanos();
        while (System.nanoTime() < until) {
            if (wakeUp.await(LOOK) || notified.getNotifications().length > 0) {
                return;
            }
        }
    }

    private static boolean compacted(String topic) {
        return Arrays.stream(Topic.values()).anyMatch(known -> known.wireName().equals(topic) && known.compacted());
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
