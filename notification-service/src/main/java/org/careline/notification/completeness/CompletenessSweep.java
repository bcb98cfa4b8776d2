package org.careline.notification.completeness;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.careline.notification.row.Rows;

/**
 * Looks every ten seconds whether each danger that was heard has its alerts and whether they go out, and shows it as figures.
 * What was lost before it was heard cannot be seen here: follow-up compares what it saved with what came back.
 */
@ApplicationScoped
class CompletenessSweep {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final String FIGURES = """
            select jsonb_build_object(
                'alarms', (select count(*) from alarm where cleared_at is null),
                'without_holder', (select count(*) from open_alert where organisation is null),
                'waiting', (select count(*) from delivery where state = 'waiting'),
                'oldest', (select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
                    from delivery where state = 'waiting'))
            """;

    private final Alarms alarms;
    private final Rows rows;
    private volatile Figures figures = new Figures(0, 0, 0, 0);

    CompletenessSweep(Alarms alarms, Rows rows, MeterRegistry meters) {
        this.alarms = alarms;
        this.rows = rows;
        meters.gauge("careline.alarms.open", this, sweep -> sweep.figures.alarms());
        meters.gauge("careline.alerts.without.holder", this, sweep -> sweep.figures.withoutHolder());
        meters.gauge("careline.deliveries.waiting", this, sweep -> sweep.figures.waiting());
        meters.gauge("careline.deliveries.oldest.seconds", this, sweep -> sweep.figures.oldest());
    }

    @Produces
    @Singleton
    RecurringTask<Void> completeness() {
        return Tasks.recurring("completeness", FixedDelay.of(EVERY))
                .execute((_, _) -> QuarkusTransaction.requiringNew().run(this::look));
    }

    private void look() {
        alarms.check();
        figures = rows.read(Figures.class, FIGURES).getFirst();
    }

    private record Figures(long alarms, long withoutHolder, long waiting, double oldest) {}
}
