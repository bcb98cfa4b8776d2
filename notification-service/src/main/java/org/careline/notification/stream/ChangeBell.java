package org.careline.notification.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.careline.kit.thread.Endless;
import org.jboss.logging.Logger;

/**
 * Rings for the pages open here at once, and for those open at other replicas by one coalesced NOTIFY outside every
 * transaction: inside, it would make commits wait for each other.
 */
@ApplicationScoped
class ChangeBell {
    static final String CHANNEL = "careline_changes";
    private static final Logger LOG = Logger.getLogger(ChangeBell.class);
    private static final long GATHER = 20;

    private final DataSource database;
    private final LiveStreams streams;
    private final String replica = UUID.randomUUID().toString();
    private final AtomicReference<Change> unsent = new AtomicReference<>(Change.NOTHING);
    private final Semaphore rung = new Semaphore(0);
    private final Thread sending;

    ChangeBell(DataSource database, LiveStreams streams, MeterRegistry meters) {
        this.database = database;
        this.streams = streams;
        this.sending = Endless.thread("change-bell", this::sendNext, meters);
    }

    void start(@Observes StartupEvent event) {
        sending.start();
    }

    void stop(@Observes ShutdownEvent event) {
        sending.interrupt();
    }

    void ring(Change change) {
        streams.changed(change);
        unsent.accumulateAndGet(change, Change::and);
        rung.release();
    }

    /** Rung at another replica; one's own ringing was heard before. */
    void heard(String text) {
        var end = text.indexOf('\n');
        if (end > 0 && !text.substring(0, end).equals(replica)) {
            streams.changed(Change.parse(text.substring(end + 1)));
        }
    }

    private void sendNext() throws InterruptedException {
        rung.acquire();
        Thread.sleep(GATHER);
        rung.drainPermits();
        var change = unsent.getAndSet(Change.NOTHING);
        if (!change.isNothing()) {
            send(change);
        }
    }

    /** What cannot be sent is found by the other replicas when they look by themselves. */
    private void send(Change change) {
        try (var connection = database.getConnection();
                var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, replica + "\n" + change.text());
            notify.execute();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Other replicas are not told that something changed: %s", e.toString());
        }
    }
}
