package org.careline.notification.reconcile;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.DirectoryChanged;
import org.careline.kit.web.Ids;
import org.careline.notification.row.Rows;

/** A duty or an organisation changed: looks through everybody in an open episode whom it may concern (rules 17.2). */
@ApplicationScoped
class DirectoryWalk {
    private static final TaskDescriptor<DirectoryChanged> WALK =
            TaskDescriptor.of("directory-walk", DirectoryChanged.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 50;
    private static final String BY_DUTY = """
            select to_jsonb(e.patient) from episode e
            where e.closed_at is null and e.patient > ? and (starts_with(e.area, ?) or exists (
                select from told_alert a where a.episode = e.id and a.duty = ? and starts_with(a.area, ?)))
            order by e.patient limit ?
            """;
    private static final String BY_ORGANISATION = """
            select to_jsonb(e.patient) from episode e
            where e.closed_at is null and e.patient > ? and (
                exists (select from told_alert a where a.episode = e.id and a.withdrawn_at is null
                    and (a.organisation = ? or a.organisation is null or a.up_the_line = 'no-holder'))
                or exists (select from jurisdiction_holder h where h.organisation = ? and starts_with(e.area, h.area)))
            order by e.patient limit ?
            """;

    private final Rows rows;
    private final PatientWalk walk;
    private final Instance<Scheduler> scheduler;
    private final Clock clock;

    DirectoryWalk(Rows rows, PatientWalk walk, Instance<Scheduler> scheduler, Clock clock) {
        this.rows = rows;
        this.walk = walk;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the transaction in which the directory's copy changes: who looks afterwards reads the new one. */
    void changed(@Observes DirectoryChanged change) {
        scheduler
                .get()
                .schedule(WALK.instance(Ids.next().toString()).data(change).build(), clock.instant());
    }

    @Produces
    @Singleton
    OneTimeTask<DirectoryChanged> directoryWalk() {
        return Tasks.oneTime(WALK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> lookThrough(instance.getData()));
    }

    private void lookThrough(DirectoryChanged change) {
        var last = BEFORE_ALL;
        for (var some = next(change, last); !some.isEmpty(); some = next(change, last)) {
            walk.through(some);
            last = some.getLast();
        }
    }

    private List<UUID> next(DirectoryChanged change, UUID after) {
        var subject = change.subject();
        var duty = change.duty();
        return QuarkusTransaction.requiringNew()
                .call(() -> duty == null
                        ? rows.read(UUID.class, BY_ORGANISATION, after, subject, subject, AT_ONCE)
                        : rows.read(UUID.class, BY_DUTY, after, subject, duty.toString(), subject, AT_ONCE));
    }
}
