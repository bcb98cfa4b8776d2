package org.careline.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careline.kit.access.AsSystem;
import org.careline.kit.crypto.EncryptedText;
import org.careline.kit.thread.Endless;
import org.careline.notification.domain.sending.Lease;
import org.careline.notification.domain.sending.Outcome;
import org.careline.notification.domain.sending.Room;
import org.jboss.logging.Logger;

/** Sends what is due 送达: right after the commit that made it due, and again when a pause or a lease ends. */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final long GATHER = 4;
    private static final long LOOK_AGAIN = 1_000;

    private final DeliveryTable table;
    private final Webhooks webhooks;
    private final Outcomes outcomes;
    private final Lease lease;
    private final Room room;
    private final AsSystem asSystem;
    private final TransactionSynchronizationRegistry transaction;
    private final EncryptedText sealing = new EncryptedText();
    private final Semaphore woken = new Semaphore(0);
    private final AtomicBoolean moreWaits = new AtomicBoolean();
    private final Thread sending;
    private final Thread writing;

    Dispatcher(
            DeliveryTable table,
            Webhooks webhooks,
            Outcomes outcomes,
            DeliveryConfig config,
            AsSystem asSystem,
            TransactionSynchronizationRegistry transaction,
            MeterRegistry meters) {
        this.table = table;
        this.webhooks = webhooks;
        this.outcomes = outcomes;
        this.lease = config.leaseOfCalls();
        this.room = new Room(config.concurrency(), config.perOrganisation());
        this.asSystem = asSystem;
        this.transaction = transaction;
        this.sending = Endless.thread("dispatcher", this::dispatch, meters);
        this.writing = Endless.thread("delivery-outcomes", this::writeOutcomes, meters);
    }

    void start(@Observes StartupEvent event) {
        sending.start();
        writing.start();
    }

    void stop(@Observes ShutdownEvent event) {
        sending.interrupt();
        writing.interrupt();
    }

    public void wake() {
        woken.release();
    }

    public void wakeAfterCommit() {
        if (transaction.getResource(Dispatcher.class) != null) {
            return;
        }
        transaction.putResource(Dispatcher.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake();
                }
            }
        });
    }

    private void dispatch() throws InterruptedException {
        if (woken.tryAcquire(LOOK_AGAIN, TimeUnit.MILLISECONDS)) {
            Thread.sleep(GATHER);
            woken.drainPermits();
        }
        if (room.free() == 0) {
            moreWaits.set(true);
            return;
        }
        var began = System.nanoTime();
        var taken = asSystem.call(() -> table.take(room));
        moreWaits.set(taken.more() || !taken.sent().isEmpty());
        for (var sent : taken.sent()) {
            Thread.ofVirtual().name("delivery").start(() -> deliver(sent.outgoing(), sent.place(), began));
        }
    }

    /** What waited for the end of an attempt waits no longer once it is written. */
    private void writeOutcomes() throws InterruptedException {
        outcomes.writeNext();
        wakeIfMoreWaits();
    }

    private void wakeIfMoreWaits() {
        if (moreWaits.compareAndSet(true, false)) {
            wake();
        }
    }

    private void deliver(Outgoing outgoing, Room.Place place, long began) {
        var answered = false;
        try {
            var outcome = attempt(outgoing, Duration.ofNanos(System.nanoTime() - began));
            answered = outcome.isTaken();
            outcomes.add(outcome);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Delivery %s could not be attempted", outgoing.id());
            outcomes.add(outgoing.ended(Answer.notTaken(e.getClass().getSimpleName())));
        } finally {
            room.leave(place, answered);
            wakeIfMoreWaits();
        }
    }

    private Outcome attempt(Outgoing outgoing, Duration sinceTaken) {
        var url = outgoing.url();
        var secret = sealing.convertToEntityAttribute(outgoing.secret());
        if (url == null || secret == null) {
            return outgoing.ended(Answer.NO_ADDRESS);
        }
        if (!lease.allowsCallAfter(sinceTaken)) {
            return outgoing.ended(Answer.unreached("held up"));
        }
        var answer = webhooks.send(url, secret, outgoing.id(), WebhookBody.of(outgoing));
        answer.failure()
                .ifPresent(why -> LOG.infof(
                        "Delivery %s to %s not taken, attempt %d: %s",
                        outgoing.id(), outgoing.organisation(), outgoing.attempts(), why));
        return outgoing.ended(answer);
    }
}
