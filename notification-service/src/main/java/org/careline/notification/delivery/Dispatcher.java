package org.careline.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careline.kit.access.AsSystem;
import org.careline.kit.crypto.EncryptedText;
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
    private final DeliveryConfig config;
    private final AsSystem asSystem;
    private final TransactionSynchronizationRegistry transaction;
    private final EncryptedText sealing = new EncryptedText();
    private final Semaphore woken = new Semaphore(0);
    private final Semaphore free;
    private final AtomicBoolean moreWaits = new AtomicBoolean();
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();
    private final Thread sending = Thread.ofVirtual().name("dispatcher").unstarted(this::dispatchForEver);
    private final Thread writing;

    Dispatcher(
            DeliveryTable table,
            Webhooks webhooks,
            Outcomes outcomes,
            DeliveryConfig config,
            AsSystem asSystem,
            TransactionSynchronizationRegistry transaction) {
        this.table = table;
        this.webhooks = webhooks;
        this.outcomes = outcomes;
        this.config = config;
        this.asSystem = asSystem;
        this.transaction = transaction;
        this.free = new Semaphore(config.concurrency());
        this.writing = Thread.ofVirtual().name("delivery-outcomes").unstarted(outcomes::writeForEver);
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

    private void dispatchForEver() {
        try {
            while (true) {
                if (woken.tryAcquire(LOOK_AGAIN, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHER);
                    woken.drainPermits();
                }
                dispatchOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dispatchOnce() {
        try {
            var room = free.availablePermits();
            if (room > 0) {
                send(take(room), room);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Deliveries are taken again: %s", e.toString());
        }
    }

    private List<Outgoing> take(int room) {
        var busy = underWay.entrySet().stream()
                .filter(organisation -> organisation.getValue() >= config.perOrganisation())
                .map(organisation -> organisation.getKey())
                .toList();
        moreWaits.set(!busy.isEmpty());
        return asSystem.call(() -> table.take(busy, room));
    }

    private void send(List<Outgoing> taken, int room) {
        if (!taken.isEmpty()) {
            moreWaits.set(true);
        }
        for (var outgoing : taken) {
            free.acquireUninterruptibly();
            underWay.merge(outgoing.organisation(), 1, Integer::sum);
            Thread.ofVirtual().name("delivery").start(() -> deliver(outgoing));
        }
        if (taken.size() == room) {
            wake();
        }
    }

    private void deliver(Outgoing outgoing) {
        try {
            attempt(outgoing);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Delivery %s could not be attempted", outgoing.id());
            outcomes.add(Outcome.of(outgoing, e.getClass().getSimpleName()));
        } finally {
            underWay.computeIfPresent(outgoing.organisation(), (_, number) -> number == 1 ? null : number - 1);
            free.release();
            if (moreWaits.compareAndSet(true, false)) {
                wake();
            }
        }
    }

    private void attempt(Outgoing outgoing) {
        var url = outgoing.url();
        var secret = sealing.convertToEntityAttribute(outgoing.secret());
        if (url == null || secret == null) {
            asSystem.run(() -> table.unroute(List.of(outgoing.id())));
            return;
        }
        var failure = webhooks.send(url, secret, outgoing.id(), WebhookBody.of(outgoing));
        failure.ifPresent(why -> LOG.infof(
                "Delivery %s to %s not taken, attempt %d: %s",
                outgoing.id(), outgoing.organisation(), outgoing.attempts(), why));
        outcomes.add(Outcome.of(outgoing, failure.orElse(null)));
    }
}
