package org.careline.kit.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Later work as a service schedules it. */
@ApplicationScoped
public class Reminders {
    static final TaskDescriptor<Reminder> REMINDER = TaskDescriptor.of("reminder", Reminder.class);

    private final Scheduler scheduler;
    private final Set<UUID> reminded = ConcurrentHashMap.newKeySet();

    /** Written as JSON into the task's row. */
    public record Reminder(UUID visit, Instant asked) {}

    Reminders(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Produces
    @Singleton
    OneTimeTask<Reminder> task() {
        return Tasks.oneTime(REMINDER)
                .execute((task, _) -> reminded.add(task.getData().visit()));
    }

    @Transactional
    public void remind(UUID visit, boolean thenFail) {
        scheduler.schedule(
                REMINDER.instance(visit.toString())
                        .data(new Reminder(visit, Instant.now()))
                        .build(),
                Instant.now());
        if (thenFail) {
            throw new IllegalStateException("rolled back");
        }
    }

    @Transactional
    public void remindAt(UUID visit, Instant time) {
        scheduler.schedule(
                REMINDER.instance(visit.toString())
                        .data(new Reminder(visit, time))
                        .build(),
                time);
    }

    public boolean reminded(UUID visit) {
        return reminded.contains(visit);
    }
}
