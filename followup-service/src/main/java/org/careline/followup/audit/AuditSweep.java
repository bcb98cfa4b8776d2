package org.careline.followup.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.careline.kit.access.AsSystem;

/** Looks every ten seconds what is missing 定时核对; each replica shows the figures as the database has them. */
@Singleton
class AuditSweep {
    private final Audit audit;
    private final AsSystem asSystem;

    AuditSweep(Audit audit, AsSystem asSystem, MeterRegistry meters) {
        this.audit = audit;
        this.asSystem = asSystem;
        meters.gauge(
                "careline.audit.missing",
                audit,
                one -> asSystem.call(one::standing).missing());
        meters.gauge(
                "careline.audit.age", audit, one -> asSystem.call(one::standing).ageSeconds());
    }

    @Produces
    @Singleton
    RecurringTask<Void> dangersAreTold(AuditConfig config) {
        return Tasks.recurring("dangers-are-told", FixedDelay.of(config.every()))
                .execute((_, _) -> asSystem.run(audit::look));
    }
}
