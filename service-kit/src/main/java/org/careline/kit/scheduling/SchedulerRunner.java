package org.careline.kit.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.careline.kit.time.DatabaseTime;
import org.jboss.logging.Logger;

/** Starts the scheduler beside the service, not before the database's time is known, and stops it with it. */
@Singleton
class SchedulerRunner {
    private static final Logger LOG = Logger.getLogger(SchedulerRunner.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final DatabaseTime time;
    private final Thread starter = Thread.ofVirtual().name("scheduler-start").unstarted(this::startWhenPossible);
    private volatile boolean stopping;

    SchedulerRunner(Scheduler scheduler, DatabaseTime time) {
        this.scheduler = scheduler;
        this.time = time;
    }

    void start(@Observes StartupEvent event) {
        starter.start();
    }

    private void startWhenPossible() {
        while (!stopping) {
            try {
                time.read();
                scheduler.start();
                return;
            } catch (RuntimeException | Error e) {
                LOG.warnf("The scheduler starts again: %s", e.toString());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        starter.interrupt();
        starter.join(PAUSE);
        scheduler.stop();
    }
}
