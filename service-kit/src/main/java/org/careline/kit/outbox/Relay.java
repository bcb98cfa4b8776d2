package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    /** Long enough for a relay that stands by to take the lock. */
    private static final Duration HANDED_OVER = STANDBY.multipliedBy(4);

    static final Set<String> COMPACTED = Arrays.stream(Topic.values())
            .filter(Topic::compacted)
            .map(Topic::wireName)
            .collect(Collectors.toUnmodifiableSet());

    private final WakeUp wakeUp = new WakeUp();
    private final Callable<Connection> connections;
    private final Supplier<Sender> senders;
    private final OutboxConfig config;
    private volatile boolean leading;
    private volatile boolean stopping;

    Relay(Callable<Connection> connections, Supplier<Sender> senders, OutboxConfig config) {
        this.connections = connections;
        this.senders = senders;
        this.config = config;
    }

    void wake() {
        wakeUp.call();
    }

    boolean leads() {
        return leading;
    }

    void stop() {
        stopping = true;
        wakeUp.call();
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                if (ledWithoutLuck()) {
                    LOG.warn("Kafka takes nothing from this outbox relay; another one may try");
                    Thread.sleep(HANDED_OVER);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | Error e) {
                LOG.warnf("The outbox relay starts again: %s", e);
                pause();
            } finally {
                leading = false;
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

    private boolean ledWithoutLuck() throws Exception {
        try (var connection = connections.call();
                var sender = senders.get()) {
            var lease = new RelayLease(connection, UUID.randomUUID().toString());
            return waited(connection, lease) && lead(connection, sender, lease);
        }
    }

    /** False when it is to stop. */
    private boolean waited(Connection connection, RelayLease lease) throws SQLException, InterruptedException {
        while (!stopping && !lease.tryTake()) {
            if (wakeUp.await(STANDBY)) {
                execute(connection, "notify careline_outbox");
            }
        }
        return !stopping;
    }

    /** True when nothing got through for so long that another relay shall try. */
    private boolean lead(Connection connection, Sender sender, RelayLease lease)
            throws SQLException, InterruptedException {
        var mayStillSend = config.deliveryTimeout().plus(FENCE_MARGIN);
        var fence = Fence.after(lease.enter(mayStillSend), System::nanoTime, COMPACTED, mayStillSend);
        execute(connection, "listen careline_outbox");
        LOG.info("This outbox relay leads");
        leading = true;
        var turns = new RelayTurns(
                new WaitingTable(connection),
                new ReplayTable(connection, COMPACTED),
                sender,
                new Holds(System::nanoTime, COMPACTED, fence),
                config,
                System::nanoTime);
        while (!stopping && !turns.hasNoLuck()) {
            if (!turns.turn()) {
                rest(connection);
            }
        }
        lease.leave(true);
        return !stopping;
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

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
