package org.careline.notification.retarget;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.careline.kit.time.ClockProducer;
import org.careline.notification.row.Rows;

/** A duty that begins or ends today changes hands at midnight without any event: open alerts move then. */
@ApplicationScoped
class RetargetSweep {
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 0, 2);
    private static final int DAYS_BACK = 3;

    private static final String CHANGES_HANDS = """
            select distinct jsonb_build_object('duty', duty, 'subject', area, 'version', 0) from jurisdiction_holder
            where valid_from between ? and ? or valid_to between ? and ?
            """;

    private final Rows rows;
    private final Instance<Scheduler> scheduler;
    private final Clock clock;

    RetargetSweep(Rows rows, Instance<Scheduler> scheduler, Clock clock) {
        this.rows = rows;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> midnight() {
        return Tasks.recurring("duties-change-hands", Schedules.daily(ClockProducer.ZONE, AFTER_MIDNIGHT))
                .execute((_, _) -> changeHands());
    }

    void changeHands() {
        var today = LocalDate.now(clock);
        var first = today.minusDays(DAYS_BACK);
        QuarkusTransaction.requiringNew()
                .run(() -> rows.read(DirectoryChange.class, CHANGES_HANDS, first, today, first, today)
                        .forEach(change -> scheduler
                                .get()
                                .scheduleIfNotExists(
                                        DirectoryChange.TASK
                                                .instance(today + " " + change.duty() + " " + change.subject())
                                                .data(change)
                                                .build(),
                                        clock.instant())));
    }
}
