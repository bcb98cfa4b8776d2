package org.careline.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.careline.kit.comparison.Comparisons;
import org.jboss.logging.Logger;

/** Looks every few seconds after what no event brings: in each replica, for each knows only its own partitions. */
@Singleton
class InboxRound {
    private static final Logger LOG = Logger.getLogger(InboxRound.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Assignments assignments;
    private final Courses courses;
    private final LaterTypes laterTypes;
    private final InboxMeters meters;
    private final Comparisons comparisons;
    private final Thread thread =
            Thread.ofPlatform().name("inbox-round").daemon().unstarted(this::go);

    InboxRound(
            @Identifier("inbox") Assignments assignments,
            Courses courses,
            LaterTypes laterTypes,
            InboxMeters meters,
            Comparisons comparisons) {
        this.assignments = assignments;
        this.courses = courses;
        this.laterTypes = laterTypes;
        this.meters = meters;
        this.comparisons = comparisons;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void go() {
        try {
            while (true) {
                look("what the listeners lack", meters::count);
                look("when it was last compared", comparisons::count);
                look("kept for a build that knows it", laterTypes::hearKnown);
                look("where the database could not be asked", assignments::catchUp);
                courses.all().forEach(course -> look(course.topic(), course::settle));
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            LOG.debug("the service ends");
        }
    }

    private static void look(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warnf("the inbox could not be looked after (%s): %s", what, e.toString());
        }
    }
}
