package org.careline.notification.escalation;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.careline.notification.alert.Alerts;

/** Wakes at each deadline of an assessment's alerts until all are signed or have gone up the line (rules 17.3). */
@ApplicationScoped
class SigningTask {
    private static final FixedDelay SOON = FixedDelay.of(Duration.ofSeconds(2));

    private final Escalations escalations;

    SigningTask(Escalations escalations) {
        this.escalations = escalations;
    }

    @Produces
    @Singleton
    CustomTask<Void> signing() {
        return Tasks.custom(Alerts.SIGNING)
                .onFailureReschedule(SOON)
                .execute((instance, _) -> lookAfter(instance.getId()));
    }

    private CompletionHandler<Void> lookAfter(String instance) {
        var next = QuarkusTransaction.requiringNew().call(() -> escalations.lookAfter(Alerts.assessmentOf(instance)));
        if (next.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        var at = next.get().toInstant();
        return (complete, operations) -> operations.reschedule(complete, at);
    }
}
