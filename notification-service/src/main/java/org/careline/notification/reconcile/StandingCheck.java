package org.careline.notification.reconcile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.notification.row.Rows;

/**
 * Looks every ten seconds for open episodes whose organisations are not those of today, whatever was missed: a change of the
 * directory during a long transaction, a duty that begins or ends at midnight, a deadline nobody woke for, an event that
 * could not be read.
 */
@ApplicationScoped
class StandingCheck {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int AT_ONCE = 200;
    private static final String ACCOUNTABLE = """
            lateral (
                select h.organisation from jurisdiction_holder h left join organisation o on o.code = h.organisation
                where h.duty = asked.duty and h.area in (left(asked.area, 2), left(asked.area, 4), left(asked.area, 6),
                        left(asked.area, 9), left(asked.area, 12))
                    and h.valid_from <= ? and (h.valid_to is null or h.valid_to > ?) and coalesce(o.active, true)
                order by length(h.area) desc, h.rank, h.organisation limit 1) accountable
            """;
    private static final String OUT_OF_DATE = """
            select to_jsonb(patient) from (
                select asked.patient
                from (select e.patient, e.area, d.duty from episode e
                        cross join (values ('police'), ('grid'), ('prevention')) as d (duty)
                        where e.closed_at is null) asked
                cross join %s
                where not exists (select from told_alert a where a.patient = asked.patient and a.duty = asked.duty
                    and a.organisation = accountable.organisation and a.withdrawn_at is null)
                union
                select asked.patient
                from (select a.patient, a.duty, a.area, a.organisation, a.up_the_line from told_alert a
                        where a.ringing and a.escalated_from is null) asked
                left join %s on true
                where accountable.organisation is distinct from asked.organisation
                    and (accountable.organisation is not null or asked.up_the_line is distinct from 'no-holder')
                union
                select a.patient from told_alert a
                where a.ringing and a.organisation is not null and a.escalated_at is null and a.up_the_line_at < ?
                union
                select e.patient from episode e
                where e.closed_at is null and coalesce('incomplete' = any (e.contradictions), false) <> exists (
                    select from parked_event p
                    where p.key = e.patient::text and p.listener = any (?::text[]) and not p.forged)
                union
                select id from patient where unreconciled) found
            order by random() limit ?
            """.formatted(ACCOUNTABLE, ACCOUNTABLE);

    private final Rows rows;
    private final PatientWalk walk;
    private final Clock clock;

    StandingCheck(Rows rows, PatientWalk walk, Clock clock) {
        this.rows = rows;
        this.walk = walk;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> standingCheck() {
        return Tasks.recurring("standing-check", FixedDelay.of(EVERY)).execute((_, _) -> walk.through(outOfDate()));
    }

    private List<UUID> outOfDate() {
        var today = LocalDate.now(clock);
        var late = OffsetDateTime.now(clock).minus(EVERY);
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.read(
                        UUID.class, OUT_OF_DATE, today, today, today, today, late, Reconciliation.LISTENERS, AT_ONCE));
    }
}
