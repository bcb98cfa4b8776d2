package org.careline.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.careline.kit.access.AsSystem;
import org.careline.notification.domain.sending.Outcome;
import org.jboss.logging.Logger;

/**
 * Writes down how attempts ended, many at once: what ends while one batch is being written makes the next. What cannot be
 * written is tried again until its lease ends anyway, and goes out again with the same id.
 */
@ApplicationScoped
class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class);
    private static final int AT_ONCE = 200;
    private static final long PAUSE = 500;

    private final DeliveryTable table;
    private final AsSystem asSystem;
    private final BlockingQueue<Outcome> ended = new LinkedBlockingQueue<>();

    Outcomes(DeliveryTable table, AsSystem asSystem) {
        this.table = table;
        this.asSystem = asSystem;
    }

    void add(Outcome outcome) {
        ended.add(outcome);
    }

    /** Waits until there is one. */
    void writeNext() throws InterruptedException {
        var batch = new ArrayList<Outcome>();
        batch.add(ended.take());
        ended.drainTo(batch, AT_ONCE - 1);
        write(batch);
    }

    private void write(List<Outcome> batch) throws InterruptedException {
        while (true) {
            try {
                asSystem.run(() -> table.mark(batch));
                return;
            } catch (RuntimeException | Error e) {
                LOG.warnf("Outcomes of %d deliveries are written again: %s", batch.size(), e.toString());
                Thread.sleep(PAUSE);
            }
        }
    }
}
