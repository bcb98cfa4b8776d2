package org.careline.kit.scheduling;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

/** A task that is taken up again by the one clock when its process died; the library asks the machine's own. */
record Revived<T>(Task<T> task, Clock clock) implements Task<T>, OnStartup {
    @Override
    public DeadExecutionHandler<T> getDeadExecutionHandler() {
        return (dead, operations) -> operations.reschedule(dead, clock.now());
    }

    @Override
    public void onStartup(SchedulerClient scheduler, Clock its) {
        if (task instanceof OnStartup starting) {
            starting.onStartup(scheduler, its);
        }
    }

    @Override
    public CompletionHandler<T> execute(TaskInstance<T> instance, ExecutionContext context) {
        return task.execute(instance, context);
    }

    @Override
    public String getName() {
        return task.getName();
    }

    @Override
    public Class<T> getDataClass() {
        return task.getDataClass();
    }

    @Override
    public TaskInstance<T> instance(String id) {
        return task.instance(id);
    }

    @Override
    public TaskInstance<T> instance(String id, T data) {
        return task.instance(id, data);
    }

    @Override
    public TaskInstance.Builder<T> instanceBuilder(String id) {
        return task.instanceBuilder(id);
    }

    @Override
    public SchedulableInstance<T> schedulableInstance(String id) {
        return task.schedulableInstance(id);
    }

    @Override
    public SchedulableInstance<T> schedulableInstance(String id, T data) {
        return task.schedulableInstance(id, data);
    }

    @Override
    public FailureHandler<T> getFailureHandler() {
        return task.getFailureHandler();
    }

    @Override
    public int getDefaultPriority() {
        return task.getDefaultPriority();
    }
}
