package org.careline.kit.scheduling;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.careline.kit.access.AsSystem;

/** Makes the one scheduler out of every task bean, by the one clock; what is scheduled inside a transaction is part of it. */
class SchedulerProducer {
    private static final Duration SHUTDOWN = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;

    @Produces
    @ApplicationScoped
    Scheduler scheduler(
            DataSource database,
            @Any Instance<Task<?>> tasks,
            AsSystem asSystem,
            SchedulingConfig config,
            Clock clock) {
        var known = new ArrayList<Task<?>>();
        var recurring = new ArrayList<Revived<?>>();
        for (Task<?> task : tasks) {
            var revived = revived(task, clock);
            if (task instanceof OnStartup) {
                recurring.add(revived);
            } else {
                known.add(revived);
            }
        }
        return Scheduler.create(database, known)
                .startTasks(recurring)
                .clock(clock::instant)
                .threads(config.threads())
                .pollingInterval(config.poll())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .serializer(new JacksonSerializer(
                        JsonMapper.builder().addModule(new JavaTimeModule()).build()))
                .addExecutionInterceptor((task, context, chain) -> asSystem.call(() -> chain.proceed(task, context)))
                .build();
    }

    private static <T> Revived<T> revived(Task<T> task, Clock clock) {
        return new Revived<>(task, clock::instant);
    }
}
