package org.careline.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.careline.events.AlertEvent.AlertDelivered;
import org.careline.events.DeliveryChannel;
import org.careline.kit.outbox.Outbox;
import org.careline.notification.alert.AlertTable;
import org.careline.notification.row.Rows;

/** The table {@code delivery}: what is due is taken for the time of a lease, in batches, by whichever process comes first. */
@ApplicationScoped
class DeliveryTable {
    /** Looked at in one go; an organisation with more than its share due fills it once and is left out next time. */
    private static final int LOOKED_AT = 500;

    /**
     * What is withdrawn, settled or signed is not sent as an alert; what ended an alert waits until the alert's own attempt
     * has ended, so that no withdrawal comes before what it takes back.
     */
    private static final String TAKE = """
            with due as (
                select d.id, d.organisation, d.due_at from delivery d join told_alert a on a.id = d.alert
                where d.state = 'waiting' and d.due_at <= clock_timestamp() and d.organisation <> all (?::text[])
                    and case when d.kind = 'alert-raised' then a.open
                        else not exists (select from delivery own where own.alert = d.alert
                            and own.kind = 'alert-raised' and own.under_way_until > clock_timestamp()) end
                order by d.due_at limit ?),
            fair as (
                select id, due_at, row_number() over (partition by organisation order by due_at) as place from due),
            mine as (
                select delivery.id from delivery join fair on fair.id = delivery.id
                where fair.place <= ? and delivery.state = 'waiting' and delivery.due_at <= clock_timestamp()
                order by fair.due_at limit ? for update of delivery skip locked),
            taken as (
                update delivery set due_at = clock_timestamp() + make_interval(secs => ?), attempts = attempts + 1,
                    under_way_until = clock_timestamp() + make_interval(secs => ?)
                from mine where delivery.id = mine.id
                returning delivery.id, delivery.alert, delivery.kind, delivery.organisation, delivery.attempts)
            select to_jsonb(taken) || jsonb_build_object('url', e.url, 'secret', e.secret, 'alert', jsonb_build_object(
                'id', a.id, 'assessment', a.assessment, 'episode', a.episode, 'duty', a.duty, 'cause', a.cause,
                'action', a.shown, 'level', a.level, 'area', a.area, 'in_hospital', a.in_hospital, 'copy', a.copy,
                'supersedes', a.supersedes, 'sign_by', a.sign_by, 'prompt_at', a.prompt_at, 'raised_at', a.raised_at,
                'weapon', a.weapon, 'away_from_home', a.place_now is not null, 'handed_to', a.handed_to,
                'close_reason', a.close_reason, 'never_signed', a.never_signed, 'incomplete', a.incomplete,
                'basis', a.basis, 'up_the_line', a.up_the_line, 'withdrawn_at', a.withdrawn_at,
                'withdrawal_reason', a.withdrawal_reason, 'settled_at', a.settled_at,
                'settled_reason', a.settled_reason, 'settled_by', a.settled_by))
            from taken join told_alert a on a.id = taken.alert left join endpoint e on e.organisation = taken.organisation
            """;
    /** A delivery of what was signed meanwhile has nothing to say any more. */
    private static final String STOP = """
            update delivery set state = 'stopped'
            from told_alert a
            where delivery.state = 'waiting' and delivery.kind = 'alert-raised' and delivery.due_at <= clock_timestamp()
                and a.id = delivery.alert and not a.open
            """;

    private static final String DONE =
            "update delivery set state = 'done', done_at = clock_timestamp(), last_failure = null, under_way_until = null "
                    + "where id = any (?)";

    private static final String FAILED = """
            update delivery set due_at = clock_timestamp() + make_interval(secs => failed.pause),
                last_failure = failed.failure, under_way_until = null
            from jsonb_to_recordset(?::jsonb) as failed (id uuid, pause float8, failure text)
            where delivery.id = failed.id and delivery.state in ('waiting', 'stopped')
            """;

    /** Shown to the organisation beside its endpoint; seldom enough not to be written with every alert. */
    private static final String ANSWERED = """
            update endpoint set last_success_at = clock_timestamp() where organisation = any (?)
                and (last_success_at is null or last_success_at < clock_timestamp() - interval '10 seconds')
            """;

    private static final String UNANSWERED = """
            update endpoint set last_failure_at = clock_timestamp(), last_failure = failed.failure
            from jsonb_to_recordset(?::jsonb) as failed (organisation text, failure text)
            where endpoint.organisation = failed.organisation
            """;

    private static final String UNROUTED =
            "update delivery set state = 'unrouted' where id = any (?) and state = 'waiting'";

    /** What ended, is signed or was opened by a person is not sent as new. */
    private static final String ROUTE = """
            update delivery set state = 'waiting', due_at = clock_timestamp()
            from told_alert a, endpoint
            where delivery.state = 'unrouted' and endpoint.organisation = delivery.organisation
                and a.id = delivery.alert
                and (delivery.kind <> 'alert-raised' or (a.open and a.opened_at is null))
            """;

    private static final String GIVE_UP = """
            update delivery set state = 'given-up'
            where state = 'waiting' and created_at < clock_timestamp() - make_interval(secs => ?)
            """;

    private final Rows rows;
    private final AlertTable table;
    private final Outbox outbox;
    private final DeliveryConfig config;
    private final Clock clock;

    DeliveryTable(Rows rows, AlertTable table, Outbox outbox, DeliveryConfig config, Clock clock) {
        this.rows = rows;
        this.table = table;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    List<Outgoing> take(Collection<String> busyOrganisations, int atMost) {
        return rows.read(
                Outgoing.class,
                TAKE,
                busyOrganisations,
                LOOKED_AT,
                config.perOrganisation(),
                atMost,
                config.lease().toMillis() / 1000.0,
                config.lease().toMillis() / 1000.0);
    }

    @Transactional
    void mark(List<Outcome> outcomes) {
        var taken = outcomes.stream().filter(Outcome::isTaken).toList();
        var failed = outcomes.stream().filter(outcome -> !outcome.isTaken()).toList();
        if (!taken.isEmpty()) {
            markTaken(taken);
        }
        if (!failed.isEmpty()) {
            markFailed(failed);
        }
    }

    private void markTaken(List<Outcome> taken) {
        rows.change(DONE, taken.stream().map(Outcome::id).sorted().toList());
        rows.change(
                ANSWERED, taken.stream().map(Outcome::organisation).distinct().toList());
        var alerts = taken.stream()
                .filter(Outcome::isAlert)
                .map(Outcome::alert)
                .sorted()
                .toList();
        if (alerts.isEmpty()) {
            return;
        }
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        table.delivered(now, alerts).forEach(delivered -> outbox.append(event(delivered, now)));
    }

    private void markFailed(List<Outcome> failed) {
        var pauses = failed.stream()
                .map(outcome -> new Failed(
                        outcome.id(), outcome.organisation(), pause(outcome.attempts()), "" + outcome.failure()))
                .toList();
        rows.change(FAILED, rows.json(pauses));
        rows.change(UNANSWERED, rows.json(pauses));
    }

    /** Doubles with each attempt; a fifth of chance keeps what failed together from coming again together. */
    private double pause(int attempts) {
        var doubled = config.firstPause().toMillis() * Math.pow(2, Math.min(attempts - 1, 30));
        var pause = Math.min(doubled, (double) config.longestPause().toMillis());
        return pause / 1000.0 * ThreadLocalRandom.current().nextDouble(0.8, 1.2);
    }

    @Transactional
    void unroute(List<UUID> deliveries) {
        rows.change(UNROUTED, deliveries);
    }

    /** An endpoint was set meanwhile: what nobody has opened yet goes out. */
    @Transactional
    int route() {
        return rows.change(ROUTE);
    }

    @Transactional
    int stop() {
        return rows.change(STOP);
    }

    @Transactional
    int giveUp(Duration age) {
        return rows.change(GIVE_UP, age.toMillis() / 1000.0);
    }

    private record Failed(UUID id, String organisation, double pause, String failure) {}

    private static AlertDelivered event(AlertTable.Delivered alert, OffsetDateTime at) {
        return new AlertDelivered(
                alert.id(),
                alert.assessment(),
                alert.patient(),
                alert.episode(),
                alert.duty(),
                alert.organisation(),
                DeliveryChannel.WEBHOOK,
                at);
    }
}
