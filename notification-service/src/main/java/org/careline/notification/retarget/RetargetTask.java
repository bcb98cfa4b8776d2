package org.careline.notification.retarget;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.careline.notification.patient.Patients;
import org.careline.notification.row.Rows;

/** Goes through the open alerts a change of the directory may concern, some patients at a time: a county has thousands. */
@ApplicationScoped
class RetargetTask {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 50;

    private static final String KNOWN = """
            select to_jsonb(exists (
                select from jurisdiction where duty = ?::text and area = ? and version >= ?
                union all select from organisation where ?::text is null and code = ? and version >= ?))
            """;

    private static final String BY_DUTY = """
            select to_jsonb(patient) from alert
            where duty = ? and starts_with(area, ?) and occasion = 'DANGER'
                and signed_at is null and withdrawn_at is null and patient > ?
            group by patient order by patient limit ?
            """;

    private static final String BY_ORGANISATION = """
            select to_jsonb(patient) from alert
            where (organisation = ? or organisation is null or up_the_line = 'no-holder') and occasion = 'DANGER'
                and signed_at is null and withdrawn_at is null and patient > ?
            group by patient order by patient limit ?
            """;

    private final Rows rows;
    private final Patients patients;
    private final Retargeting retargeting;

    RetargetTask(Rows rows, Patients patients, Retargeting retargeting) {
        this.rows = rows;
        this.patients = patients;
        this.retargeting = retargeting;
    }

    @Produces
    @Singleton
    CustomTask<DirectoryChange> retarget() {
        return Tasks.custom(DirectoryChange.TASK)
                .onFailureReschedule(FixedDelay.of(PAUSE))
                .execute((instance, _) -> lookThrough(instance.getData()));
    }

    private CompletionHandler<DirectoryChange> lookThrough(DirectoryChange change) {
        if (!isKnown(change)) {
            return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(PAUSE));
        }
        var last = BEFORE_ALL;
        for (var some = next(change, last); !some.isEmpty(); some = next(change, last)) {
            some.forEach(this::move);
            last = some.getLast();
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private boolean isKnown(DirectoryChange change) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.read(
                                Boolean.class,
                                KNOWN,
                                change.duty(),
                                change.subject(),
                                change.version(),
                                change.duty(),
                                change.subject(),
                                change.version())
                        .getFirst());
    }

    private List<UUID> next(DirectoryChange change, UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> change.duty() == null
                        ? rows.read(UUID.class, BY_ORGANISATION, change.subject(), after, AT_ONCE)
                        : rows.read(UUID.class, BY_DUTY, change.duty(), change.subject(), after, AT_ONCE));
    }

    /** One patient a transaction: whoever holds the lock of one waits for no other. */
    private void move(UUID patient) {
        QuarkusTransaction.requiringNew()
                .run(() -> patients.lock(List.of(patient)).forEach(retargeting::of));
    }
}
