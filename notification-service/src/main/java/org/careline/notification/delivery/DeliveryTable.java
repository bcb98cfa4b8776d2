package org.careline.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.events.AlertEvent.AlertDelivered;
import org.careline.events.DeliveryChannel;
import org.careline.kit.outbox.Outbox;
import org.careline.notification.alert.AlertTable;
import org.careline.notification.domain.sending.Delivery;
import org.careline.notification.domain.sending.Due;
import org.careline.notification.domain.sending.Outcome;
import org.careline.notification.domain.sending.Room;
import org.careline.notification.domain.sending.Turn;
import org.careline.notification.domain.sending.Turn.Admitted;
import org.careline.notification.row.Rows;

/** The table {@code delivery}: what is due is taken for the time of a lease, in batches, by whichever process comes first. */
@ApplicationScoped
class DeliveryTable {
    private static final String ROW = """
            jsonb_build_object('id', d.id, 'state', d.state, 'attempts', d.attempts, 'unreached', d.unreached,
                'due_at', d.due_at, 'done_at', d.done_at, 'under_way_until', d.under_way_until,
                'last_failure', d.last_failure)
            """;
    /**
     * Each organisation that has some is looked at by itself: no backlog hides another's. The message of an alert bears the
     * alert's own id; where it is not kept any more, a machine took it if ever one did.
     */
    private static final String DUE = """
            with recursive waiting (organisation) as (
                (select organisation from delivery where state = 'waiting' and %1$s order by organisation limit 1)
                union all
                select (select next.organisation from delivery next
                    where next.state = 'waiting' and %1$s and next.organisation > waiting.organisation
                    order by next.organisation limit 1)
                from waiting where waiting.organisation is not null)
            select jsonb_build_object('delivery', %2$s, 'organisation', d.organisation, 'person', a.patient,
                'sequence', d.sequence,
                'word', case when d.kind <> 'alert-raised' then 'ENDING' when a.occasion = 'DANGER' then 'DANGER'
                    else 'NEWS' end,
                'open', a.open,
                'heard', coalesce(own.attempts > own.unreached, a.delivered_at is not null),
                'held', exists (select from delivery earlier join told_alert about on about.id = earlier.alert
                    where earlier.organisation = d.organisation and earlier.under_way_until > clock_timestamp()
                        and earlier.sequence < d.sequence and about.patient = a.patient))
            from waiting cross join lateral (
                select due.id, due.alert, due.kind, due.organisation, due.state, due.attempts, due.unreached, due.due_at,
                    due.done_at, due.under_way_until, due.last_failure, due.sequence
                from delivery due
                where due.organisation = waiting.organisation and due.state = 'waiting' and %1$s
                    and due.due_at <= clock_timestamp() and due.organisation <> all (?::text[])
                order by due.due_at limit ? for update skip locked) d
            join told_alert a on a.id = d.alert
            left join delivery own on own.id = d.alert
            """;

    private static final String FIRST = DUE.formatted("attempts = 0", ROW);
    private static final String AGAIN = DUE.formatted("attempts > 0", ROW);

    private static final String WRITE = """
            update delivery set state = w.state, attempts = w.attempts, unreached = w.unreached, due_at = w.due_at,
                done_at = w.done_at, under_way_until = w.under_way_until, last_failure = w.last_failure
            from jsonb_to_recordset(?::jsonb) as w (id uuid, state text, attempts int, unreached int, due_at timestamptz,
                done_at timestamptz, under_way_until timestamptz, last_failure text)
            where delivery.id = w.id
            """;

    private static final String OUTGOING = """
            select jsonb_build_object('id', d.id, 'alert', d.alert, 'kind', d.kind, 'organisation', d.organisation,
                'attempts', d.attempts, 'sequence', d.sequence, 'url', e.url, 'secret', e.secret,
                'alert', jsonb_build_object(
                'id', a.id, 'assessment', a.assessment, 'episode', a.episode, 'duty', a.duty, 'cause', a.cause,
                'action', a.shown, 'level', a.level, 'area', a.area, 'in_hospital', a.in_hospital, 'copy', a.copy,
                'supersedes', a.supersedes, 'sign_by', a.sign_by, 'prompt_at', a.prompt_at, 'raised_at', a.raised_at,
                'weapon', a.weapon, 'away_from_home', a.place_now is not null, 'handed_to', a.handed_to,
                'close_reason', a.close_reason, 'never_signed', a.never_signed, 'incomplete', a.incomplete,
                'basis', a.basis, 'up_the_line', a.up_the_line, 'withdrawn_at', a.withdrawn_at,
                'withdrawal_reason', a.withdrawal_reason, 'settled_at', a.settled_at,
                'settled_reason', a.settled_reason, 'settled_by', a.settled_by))
            from delivery d join told_alert a on a.id = d.alert left join endpoint e on e.organisation = d.organisation
            where d.id = any (?)
            """;

    private static final String ENDED =
            "select %s from delivery d where d.id = any (?) order by d.id for update".formatted(ROW);

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

    private final Rows rows;
    private final AlertTable alerts;
    private final Outbox outbox;
    private final DeliveryConfig config;
    private final Clock clock;

    DeliveryTable(Rows rows, AlertTable alerts, Outbox outbox, DeliveryConfig config, Clock clock) {
        this.rows = rows;
        this.alerts = alerts;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** @param more something due was left behind */
    record Taken(List<Sent> sent, boolean more) {}

    /** A message taken, with the call it has. */
    record Sent(Outgoing outgoing, Room.Place place) {}

    /** Whoever sends leaves the room taken; if this fails nobody has it. */
    Taken take(Room room) {
        var admitted = new ArrayList<Admitted>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> take(room, admitted));
        } catch (RuntimeException | Error e) {
            admitted.forEach(one -> room.giveBack(one.place()));
            throw e;
        }
    }

    private Taken take(Room room, List<Admitted> admitted) {
        var full = room.full();
        var due = Stream.of(FIRST, AGAIN)
                .flatMap(sql -> rows.read(Due.class, sql, full, config.perOrganisation()).stream())
                .toList();
        var turn = Turn.of(due, room);
        admitted.addAll(turn.sent());
        var now = now();
        var lease = config.leaseOfCalls();
        var written = Stream.concat(
                        turn.sent().stream().map(one -> one.delivery().taken(now, lease)), turn.stopped().stream())
                .toList();
        if (!written.isEmpty()) {
            rows.change(WRITE, rows.json(written));
        }
        return new Taken(sent(turn.sent()), turn.more() || !full.isEmpty());
    }

    private List<Sent> sent(List<Admitted> admitted) {
        if (admitted.isEmpty()) {
            return List.of();
        }
        var places =
                admitted.stream().collect(Collectors.toMap(one -> one.delivery().id(), Admitted::place));
        return rows.read(Outgoing.class, OUTGOING, List.copyOf(places.keySet())).stream()
                .map(outgoing -> new Sent(outgoing, Objects.requireNonNull(places.get(outgoing.id()))))
                .toList();
    }

    /** Alerts are locked before their deliveries, as everywhere. */
    @Transactional
    void mark(List<Outcome> outcomes) {
        var now = now();
        var taken = outcomes.stream()
                .filter(outcome -> outcome.isTaken() && outcome.ofAlert())
                .map(Outcome::alert)
                .distinct()
                .sorted()
                .toList();
        if (!taken.isEmpty()) {
            outbox.append(alerts.delivered(now, taken).stream()
                    .map(delivered -> event(delivered, now))
                    .toList());
        }
        rows.change(WRITE, rows.json(ended(outcomes, now)));
        markEndpoints(outcomes);
    }

    private List<Delivery> ended(List<Outcome> outcomes, OffsetDateTime now) {
        var ended = new ArrayList<Delivery>();
        var ids = outcomes.stream().map(Outcome::delivery).distinct().toList();
        for (var delivery : rows.read(Delivery.class, ENDED, ids)) {
            var after = delivery;
            for (var outcome : outcomes) {
                if (outcome.delivery().equals(delivery.id())) {
                    after = after.ended(outcome, now, pause(outcome.attempt()));
                }
            }
            ended.add(after);
        }
        return ended;
    }

    private void markEndpoints(List<Outcome> outcomes) {
        var answered = organisations(outcomes.stream().filter(Outcome::isTaken));
        if (!answered.isEmpty()) {
            rows.change(ANSWERED, answered);
        }
        var failures = outcomes.stream()
                .filter(outcome -> !outcome.isTaken())
                .map(outcome -> new Failed(outcome.organisation(), "" + outcome.failure()))
                .collect(Collectors.toMap(Failed::organisation, failed -> failed, (_, last) -> last))
                .values();
        if (!failures.isEmpty()) {
            rows.change(UNANSWERED, rows.json(failures));
        }
    }

    private static List<String> organisations(Stream<Outcome> outcomes) {
        return outcomes.map(Outcome::organisation).distinct().sorted().toList();
    }

    /** Doubles with each attempt; a fifth of chance keeps what failed together from coming again together. */
    private Duration pause(int attempts) {
        var doubled = config.firstPause().toMillis() * Math.pow(2, Math.min(attempts - 1, 30));
        var pause = Math.min(doubled, (double) config.longestPause().toMillis());
        return Duration.ofMillis((long) (pause * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private record Failed(String organisation, String failure) {}

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
