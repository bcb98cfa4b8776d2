package org.careline.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tries for ever what may pass, with growing pauses, until it is done or the service ends. */
@Singleton
class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Pause pause;
    private volatile boolean ended;

    /** Lets time go by. */
    interface Pause {
        void of(Duration time);
    }

    @Inject
    Patience() {
        this(Patience::sleep);
    }

    Patience(Pause pause) {
        this.pause = pause;
    }

    void end(@Observes ShutdownEvent event) {
        ended = true;
    }

    /** Then everything is being closed, and no failure says anything of what is worked on. */
    boolean isEnded() {
        return ended;
    }

    /** What the work throws counts as passing, but for a database set back; it decides about everything else itself. */
    void untilDone(String what, Runnable work) {
        var next = FIRST;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException | Error e) {
                TurnBackException.rethrow(e);
                if (ended) {
                    throw e;
                }
                LOG.warnf("%s is tried again in %d ms: %s", what, next.toMillis(), e.toString());
            }
            pause.of(next);
            next = next.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : next.multipliedBy(2);
        }
    }

    /** As long as it takes until a look may show something else. */
    void rest() {
        pause.of(LONGEST);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service ends", e);
        }
    }
}
