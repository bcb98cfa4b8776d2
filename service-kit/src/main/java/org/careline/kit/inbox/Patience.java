package org.careline.kit.inbox;

import java.time.Duration;
import org.jboss.logging.Logger;

/** Tries for ever what may pass, with growing pauses, until it is done or the service ends. */
final class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private volatile boolean ended;

    void end() {
        ended = true;
    }

    /** What the work throws counts as passing; it decides about everything else itself. */
    void untilDone(String what, Runnable work) {
        var pause = FIRST;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException | Error e) {
                if (ended) {
                    throw e;
                }
                LOG.warnf("%s is tried again in %d ms: %s", what, pause.toMillis(), e.toString());
            }
            sleep(pause);
            pause = pause.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : pause.multipliedBy(2);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service ends", e);
        }
    }
}
