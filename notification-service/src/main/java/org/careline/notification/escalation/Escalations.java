package org.careline.notification.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.EscalationReason;
import org.careline.kit.outbox.Outbox;
import org.careline.notification.alert.Alert;
import org.careline.notification.alert.Alerts;
import org.careline.notification.alert.DutyBook;
import org.careline.notification.domain.Receiver;
import org.careline.notification.domain.Receivers;
import org.careline.notification.row.Rows;
import org.careline.notification.stream.Changes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What happens to alerts that are not signed in time 逾期未签收 (rules 17.3): the prompt, then up the line. */
@ApplicationScoped
class Escalations {
    private static final Logger LOG = Logger.getLogger(Escalations.class);

    private static final String LOCK = """
            select to_jsonb(patient.id) from patient
            where id in (select patient from alert where assessment = ?) for update
            """;

    /** Of an episode that is open; what the first receiver has signed goes no further. */
    private static final String UNSIGNED = """
            select to_jsonb(a) from alert a
            join episode e on e.id = a.episode and e.closed_at is null
            left join alert first on first.id = a.escalated_from
            where a.assessment = ? and a.signed_at is null and a.withdrawn_at is null and a.prompt_at is not null
                and first.signed_at is null
            order by a.raised_at, a.id
            """;

    private static final String PROMPT = "update alert set prompted_at = ? where id = any (?)";

    private static final String ESCALATE = "update alert set escalated_at = ?, escalated_to = ? where id = ?";

    private final Rows rows;
    private final DutyBook book;
    private final Alerts alerts;
    private final Outbox outbox;
    private final Changes changes;
    private final Clock clock;

    Escalations(Rows rows, DutyBook book, Alerts alerts, Outbox outbox, Changes changes, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.alerts = alerts;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** Does what is due for an assessment's alerts; returns when there is more to do. */
    Optional<OffsetDateTime> lookAfter(UUID assessment) {
        rows.read(UUID.class, LOCK, assessment);
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var unsigned = rows.read(Alert.class, UNSIGNED, assessment);
        prompt(unsigned, now);
        unsigned.stream()
                .filter(alert -> alert.escalatedAt() == null && isDue(alert.upTheLineAt(), now))
                .forEach(alert -> escalate(alert, now));
        return unsigned.stream()
                .map(alert -> next(alert, now))
                .filter(Objects::nonNull)
                .min(OffsetDateTime::compareTo);
    }

    private void prompt(List<Alert> unsigned, OffsetDateTime now) {
        var due = unsigned.stream()
                .filter(alert -> alert.promptedAt() == null && isDue(alert.promptAt(), now))
                .map(Alert::id)
                .toList();
        if (!due.isEmpty()) {
            rows.change(PROMPT, now, due);
            unsigned.forEach(alert -> changes.of(alert.organisation(), alert.area()));
            LOG.infof("%d alerts are not signed in time; the doctor is asked to telephone: %s", due.size(), due);
        }
    }

    private void escalate(Alert alert, OffsetDateTime now) {
        var receiver = alert.organisation();
        if (receiver == null) {
            return;
        }
        @Nullable
        String next = book.body(receiver)
                .flatMap(body -> Receivers.above(alert.address(), body, book.above(List.of(alert.address()))))
                .orElse(null);
        rows.change(ESCALATE, now, next, alert.id());
        outbox.append(alert.escalated(receiver, next, now));
        if (next == null) {
            LOG.errorf("Not signed and nobody is up the line: alert=%s duty=%s", alert.id(), alert.duty());
            return;
        }
        var up = new Receiver(alert.address(), next, false, EscalationReason.NOT_SIGNED);
        alerts.raise(List.of(alerts.draw(alert.notice(), up, null, alert.id())));
    }

    private static @Nullable OffsetDateTime next(Alert alert, OffsetDateTime now) {
        if (!isDue(alert.promptAt(), now)) {
            return alert.promptAt();
        }
        return isDue(alert.upTheLineAt(), now) ? null : alert.upTheLineAt();
    }

    private static boolean isDue(@Nullable OffsetDateTime deadline, OffsetDateTime now) {
        return deadline != null && !deadline.isAfter(now);
    }
}
