package org.careline.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** What monitoring reads; every replica counts the table itself, whether it leads, stands by or is stuck. */
@Singleton
class OutboxMeters {
    private static final Logger LOG = Logger.getLogger(OutboxMeters.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final OutboxOperations operations;
    private final LastCount last = new LastCount(System::nanoTime);
    private final ScheduledExecutorService counting = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-figures").daemon().factory());

    OutboxMeters(OutboxOperations operations, OutboxRelay relay, MeterRegistry meters) {
        this.operations = operations;
        gauge(meters, "careline.outbox.waiting", OutboxFigures::waiting);
        gauge(meters, "careline.outbox.parked", OutboxFigures::parked);
        gauge(meters, "careline.outbox.lost", OutboxFigures::lost);
        gauge(meters, "careline.outbox.leaders", OutboxFigures::leaders);
        gauge(meters, "careline.outbox.days.ahead", OutboxFigures::daysAhead);
        Gauge.builder("careline.outbox.age", last::ageInSeconds)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("careline.outbox.leading", () -> relay.leading() ? 1 : 0).register(meters);
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<OutboxFigures> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(last.figures())).register(meters);
    }

    void start(@Observes StartupEvent event) {
        var _ = counting.scheduleWithFixedDelay(this::count, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void count() {
        try {
            last.counted(operations.figures());
        } catch (RuntimeException e) {
            LOG.debugf("The outbox cannot be counted: %s", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        counting.shutdownNow();
    }
}
