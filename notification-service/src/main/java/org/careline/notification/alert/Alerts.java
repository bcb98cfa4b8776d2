package org.careline.notification.alert;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertWithdrawalReason;
import org.careline.kit.calendar.WorkingDays;
import org.careline.kit.outbox.Outbox;
import org.careline.notification.delivery.Dispatcher;
import org.careline.notification.domain.Deadline;
import org.careline.notification.domain.Receiver;
import org.careline.notification.row.Rows;
import org.careline.notification.stream.Changes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Raises alerts and takes them back 通报 (rules 17.1 to 17.3), always inside the transaction of what caused them. */
@ApplicationScoped
public class Alerts {
    /** One for each time alerts of an assessment are raised; it looks after all alerts of that assessment. */
    public static final TaskDescriptor<Void> SIGNING = TaskDescriptor.of("signing");

    private static final Logger LOG = Logger.getLogger(Alerts.class);

    private static final String RAISE = """
            with raised as (
                insert into alert select * from jsonb_populate_recordset(null::alert, ?::jsonb)
                returning id, organisation)
            insert into delivery (id, alert, kind, organisation, state, due_at)
            select id, id, 'alert-raised', organisation,
                case when exists (select from endpoint where endpoint.organisation = raised.organisation)
                    then 'waiting' else 'unrouted' end,
                clock_timestamp()
            from raised where organisation is not null
            """;

    private static final String WITHDRAW =
            "update alert set withdrawn_at = ?, withdrawal_reason = ? where id = any (?) and withdrawn_at is null";

    /** A machine that may have taken it is told; one that cannot have is not. */
    private static final String STOP = """
            with stopped as (
                update delivery set state = case state when 'done' then 'done' else 'stopped' end
                where alert = any (?) and kind = 'alert-raised'
                returning alert, organisation, attempts)
            insert into delivery (id, alert, kind, organisation, state, due_at)
            select gen_random_uuid(), alert, 'alert-withdrawn', organisation, 'waiting', clock_timestamp()
            from stopped where attempts > 0
            """;

    private final Rows rows;
    private final Outbox outbox;
    private final Scheduler scheduler;
    private final Dispatcher dispatcher;
    private final Changes changes;
    private final LocalRulesBook rules;
    private final WorkingDays workingDays;
    private final Clock clock;

    Alerts(
            Rows rows,
            Outbox outbox,
            Scheduler scheduler,
            Dispatcher dispatcher,
            Changes changes,
            LocalRulesBook rules,
            WorkingDays workingDays,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.dispatcher = dispatcher;
        this.changes = changes;
        this.rules = rules;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A copy has no deadline: another body answers for it. */
    public Alert draw(Notice notice, Receiver receiver, @Nullable UUID supersedes) {
        return draw(notice, receiver, supersedes, null);
    }

    public Alert draw(Notice notice, Receiver receiver, @Nullable UUID supersedes, @Nullable UUID escalatedFrom) {
        var now = now();
        var address = receiver.address();
        var deadline = Optional.of(notice.urgency())
                .filter(_ -> !receiver.copy())
                .flatMap(urgency -> Deadline.of(urgency, address.duty(), now, rules.in(address.area()), workingDays));
        return Alert.of(notice, receiver, supersedes, escalatedFrom, now, deadline);
    }

    public void raise(List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        rows.change(RAISE, rows.json(alerts));
        alerts.forEach(this::tell);
        alerts.forEach(alert -> changes.of(alert.organisation(), alert.area()));
        watch(alerts);
        dispatcher.wakeAfterCommit();
    }

    private void tell(Alert alert) {
        Optional.ofNullable(alert.organisation())
                .ifPresentOrElse(
                        receiver -> outbox.append(alert.raised(receiver)),
                        () -> LOG.errorf(
                                "Nobody has the duty, the alert stays open: duty=%s area=%s alert=%s",
                                alert.duty(), alert.area(), alert.id()));
    }

    private void watch(List<Alert> alerts) {
        alerts.stream()
                .map(Alert::promptAt)
                .filter(Objects::nonNull)
                .min(OffsetDateTime::compareTo)
                .ifPresent(first -> scheduler.schedule(
                        SIGNING.instance(instanceOf(alerts.getFirst())).build(), first.toInstant()));
    }

    private static String instanceOf(Alert alert) {
        return alert.assessment() + " " + alert.id();
    }

    /** Reads the assessment from the instance of a {@link #SIGNING} task. */
    public static UUID assessmentOf(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf(' ')));
    }

    public void withdraw(List<Alert> alerts, AlertWithdrawalReason reason) {
        if (alerts.isEmpty()) {
            return;
        }
        var now = now();
        var ids = alerts.stream().map(Alert::id).toList();
        rows.change(WITHDRAW, now, reason.toString(), ids);
        rows.change(STOP, ids);
        for (var alert : alerts) {
            changes.of(alert.organisation(), alert.area());
            Optional.ofNullable(alert.organisation())
                    .ifPresent(receiver -> outbox.append(alert.withdrawn(receiver, reason, now)));
        }
        dispatcher.wakeAfterCommit();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
