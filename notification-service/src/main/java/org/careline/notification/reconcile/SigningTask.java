package org.careline.notification.reconcile;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Wakes at the next deadline of a person's alerts 签收时限 (rules 17.3); what is done then is what is owed then. */
@ApplicationScoped
class SigningTask {
    private static final TaskDescriptor<Void> SIGNING = TaskDescriptor.of("signing");
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Reconciliation reconciliation;

    SigningTask(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    static TaskInstance<Void> instance(UUID patient, OffsetDateTime at) {
        return SIGNING.instance(patient + " " + at).build();
    }

    @Produces
    @Singleton
    OneTimeTask<Void> signing() {
        return Tasks.oneTime(SIGNING)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> wake(instance.getId()));
    }

    /** Not before the time it was asked for, should two clocks differ. */
    private void wake(String instance) {
        var end = instance.indexOf(' ');
        var patient = UUID.fromString(instance.substring(0, end));
        var at = OffsetDateTime.parse(instance.substring(end + 1));
        QuarkusTransaction.requiringNew().run(() -> reconciliation.lookAgain(patient, at));
    }
}
