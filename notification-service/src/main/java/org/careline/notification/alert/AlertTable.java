package org.careline.notification.alert;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.notification.domain.told.ToldAlert;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** The table {@code alert} 通报. All writing of it stands here; others read the views {@code told_alert}, {@code open_alert}. */
@ApplicationScoped
public class AlertTable {
    private static final String COLUMNS = """
            id, assessment, patient, episode, occasion, duty, place, area, organisation, copy, cause, action, shown,
            asked_as_of, level, kinds, weapon, in_hospital, urgency, place_now, handed_to, close_reason, never_signed,
            twin_stands, incomplete, asked_again, basis, supersedes, escalated_from, up_the_line, assessing_organisation, raised_at,
            sign_by, prompt_at, up_the_line_at, calendar_known
            """;
    private static final String RAISE = "with raised as (insert into alert (" + COLUMNS + ") select " + COLUMNS + """
                from jsonb_populate_recordset(null::alert, ?::jsonb)
                returning id, organisation)
            insert into delivery (id, alert, kind, organisation, state, due_at)
            select id, id, 'alert-raised', organisation,
                case when exists (select from endpoint where endpoint.organisation = raised.organisation)
                    then 'waiting' else 'unrouted' end,
                clock_timestamp()
            from raised where organisation is not null
            """;
    private static final String CHANGE = """
            update alert set withdrawn_at = coalesce(alert.withdrawn_at, c.withdrawn_at),
                withdrawal_reason = coalesce(alert.withdrawal_reason, c.withdrawal_reason),
                settled_at = coalesce(alert.settled_at, c.settled_at),
                settled_reason = coalesce(alert.settled_reason, c.settled_reason),
                settled_by = coalesce(alert.settled_by, c.settled_by),
                escalated_at = coalesce(alert.escalated_at, c.escalated_at),
                escalated_to = coalesce(alert.escalated_to, c.escalated_to),
                place = coalesce(c.place, alert.place), area = coalesce(c.area, alert.area),
                shown = coalesce(c.shows ->> 'action', alert.shown),
                weapon = coalesce((c.shows ->> 'weapon')::boolean, alert.weapon),
                in_hospital = coalesce((c.shows ->> 'in_hospital')::boolean, alert.in_hospital),
                place_now = case when c.shows is null then alert.place_now else c.shows ->> 'place_now' end
            from (select id, max(withdrawn_at) as withdrawn_at, max(withdrawal_reason) as withdrawal_reason,
                    max(settled_at) as settled_at, max(settled_reason) as settled_reason, max(settled_by) as settled_by,
                    max(escalated_at) as escalated_at, max(escalated_to) as escalated_to, max(place) as place,
                    max(area) as area, max(shows::text)::jsonb as shows
                from jsonb_to_recordset(?::jsonb) as c (id uuid, withdrawn_at timestamptz, withdrawal_reason text,
                    settled_at timestamptz, settled_reason text, settled_by text, escalated_at timestamptz,
                    escalated_to text, place text, area text, shows jsonb)
                group by id) c
            where alert.id = c.id
            """;
    /**
     * What nobody took is not sent any more; a machine that may have heard it, or is just being told, is told what ended it.
     * Where the delivery is not kept any more, it was taken.
     */
    private static final String STOP = """
            with ended as (
                select id, kind, silent from jsonb_to_recordset(?::jsonb) as e (id uuid, kind text, silent boolean)),
            stopped as (
                update delivery set state = case state when 'done' then 'done' else 'stopped' end
                from ended where delivery.alert = ended.id and delivery.kind = 'alert-raised'
                returning delivery.alert, delivery.attempts > delivery.unreached as heard)
            insert into delivery (id, alert, kind, organisation, state, due_at)
            select gen_random_uuid(), a.id, ended.kind, a.organisation, 'waiting', clock_timestamp()
            from ended join alert a on a.id = ended.id left join stopped on stopped.alert = a.id
            where coalesce(stopped.heard, a.delivered_at is not null) and not ended.silent
            """;

    private static final String SEEN = """
            select jsonb_build_object('id', a.id, 'assessment', a.assessment, 'patient', a.patient, 'episode', a.episode,
                'duty', a.duty, 'place', a.place, 'area', a.area, 'organisation', a.organisation, 'copy', a.copy,
                'cause', a.cause, 'action', a.shown, 'level', a.level, 'weapon', a.weapon, 'in_hospital', a.in_hospital,
                'urgency', a.urgency, 'place_now', a.place_now, 'handed_to', a.handed_to, 'close_reason', a.close_reason,
                'never_signed', a.never_signed, 'twin_stands', a.twin_stands, 'incomplete', a.incomplete,
                'basis', a.basis, 'alarm', a.alarm, 'ringing', a.ringing, 'call_from', a.call_from)
            || jsonb_build_object('supersedes', a.supersedes, 'escalated_from', a.escalated_from,
                'up_the_line', a.up_the_line, 'raised_at', a.raised_at, 'sign_by', a.sign_by, 'prompt_at', a.prompt_at,
                'calendar_known', a.calendar_known, 'delivered_at', a.delivered_at, 'opened_at', a.opened_at,
                'signed_at', a.signed_at, 'officer', a.officer, 'post', a.post, 'signed_account', a.signed_account,
                'told_by_phone_at', a.told_by_phone_at, 'escalated_to', a.escalated_to, 'taken_over_at', a.taken_over_at,
                'withdrawn_at', a.withdrawn_at, 'withdrawal_reason', a.withdrawal_reason, 'settled_at', a.settled_at,
                'settled_reason', a.settled_reason, 'settled_by', a.settled_by,
                'assessing', jsonb_build_object(
                    'code', a.assessing_organisation, 'name', s.name, 'duty_phone', s.duty_phone),
                'receiver', case when a.organisation is not null then
                    jsonb_build_object('code', a.organisation, 'name', r.name, 'duty_phone', r.duty_phone) end)
            from told_alert a
            left join organisation s on s.code = a.assessing_organisation
            left join organisation r on r.code = a.organisation
            """;
    private static final String THESE = SEEN + "where a.id = any (?) order by a.id";
    private static final String INBOX = SEEN + """
            where a.organisation = ?
                and (not ? or (a.signed_at is null and a.withdrawn_at is null and a.settled_at is null))
                and (?::uuid is null or a.id < ?::uuid)
            order by a.id desc limit ?
            """;
    /** What asks for the telephone, and what has nobody of its own to go to. */
    private static final String OVERDUE = SEEN + """
            where a.ringing and (a.call_from <= ? or a.prompt_at <= ? or a.up_the_line is not null)
                and (?::uuid is null or a.id < ?::uuid)
            order by a.id desc limit ?
            """;

    private static final String OPENED =
            "update alert set opened_at = ? where id = ? and opened_at is null returning to_jsonb(id)";
    /**
     * An alarm signs every alarm raised before it at the same organisation for the same person and duty, and the quiet ones
     * told so far; a quiet one signs the quiet ones; what is settled signs only what was raised before it. What has to be
     * taken over first is signed by nothing but itself.
     */
    private static final String SIGN = """
            with asked as (
                select id, patient, organisation, duty, raised_at, sign_by is not null as alarm,
                    settled_at is not null as settled
                from alert where id = ? and withdrawn_at is null and signed_at is null)
            update alert set signed_at = ?, officer = ?, post = ?, signed_account = ?,
                done = case when alert.id = asked.id then ? end
            from asked
            where alert.patient = asked.patient and alert.organisation = asked.organisation and alert.duty = asked.duty
                and alert.signed_at is null and alert.withdrawn_at is null
                and (alert.id = asked.id
                    or ((alert.escalated_from is null or alert.taken_over_at is not null)
                        and case when asked.settled then
                                (alert.raised_at, alert.id) < (asked.raised_at, asked.id)
                            when alert.sign_by is null then true
                            else asked.alarm and (alert.raised_at, alert.id) < (asked.raised_at, asked.id) end))
            returning to_jsonb(alert.id)
            """;
    /** All that was signed by that one signature. */
    private static final String UNSIGN = """
            update alert set signed_at = null, officer = null, post = null, done = null, signed_account = null
            from (select patient, organisation, duty, signed_at, signed_account from alert where id = ?) act
            where alert.patient = act.patient and alert.organisation = act.organisation and alert.duty = act.duty
                and alert.signed_at = act.signed_at and alert.signed_account = act.signed_account
            returning to_jsonb(alert.id)
            """;
    /** A call tells the organisation of all it was told of the person before the call. */
    private static final String TOLD_BY_PHONE = """
            update alert set told_by_phone_at = greatest(alert.told_by_phone_at, ?)
            from (select id, patient, organisation, duty from alert where id = ?) about
            where alert.id = about.id
                or (alert.patient = about.patient and alert.organisation = about.organisation and alert.duty = about.duty
                    and alert.raised_at <= ? and alert.withdrawn_at is null)
            """;

    private static final String CALLS_LEFT = """
            update alert set told_by_phone_at = (
                select max(call.told_at) from phone_call call join alert other on other.id = call.alert
                where call.withdrawn_at is null and other.patient = alert.patient
                    and other.organisation is not distinct from alert.organisation and other.duty = alert.duty
                    and (call.alert = alert.id or call.told_at >= alert.raised_at))
            from (select patient, organisation, duty from alert where id = ?) about
            where alert.patient = about.patient and alert.organisation is not distinct from about.organisation
                and alert.duty = about.duty
            """;
    private static final String TAKE_OVER = "update alert set taken_over_at = ? where id = ? and taken_over_at is null";
    private static final String DELIVERED = """
            update alert set delivered_at = ? where id = any (?) and delivered_at is null
            returning jsonb_build_object('id', id, 'assessment', assessment, 'patient', patient, 'episode', episode,
                'duty', duty, 'organisation', organisation)
            """;

    private final Rows rows;

    AlertTable(Rows rows) {
        this.rows = rows;
    }

    /** Reads one person's alerts out of a JSON array of rows of {@code told_alert}. */
    public List<ToldAlert> told(JsonNode array) {
        return rows.list(AlertRow.class, array).stream().map(AlertRow::toDomain).toList();
    }

    /** With a delivery for each that has somebody to go to. */
    public void raise(List<NewAlert> alerts) {
        if (!alerts.isEmpty()) {
            rows.change(RAISE, rows.json(alerts.stream().map(AlertRow::of).toList()));
        }
    }

    public void change(List<AlertEnding> changes) {
        if (changes.isEmpty()) {
            return;
        }
        rows.change(CHANGE, rows.json(changes));
        var ended = changes.stream()
                .filter(change -> change.kind() != null)
                .map(change -> new Ended(change.id(), change.kind(), change.silent()))
                .toList();
        if (!ended.isEmpty()) {
            rows.change(STOP, rows.json(ended));
        }
    }

    public Optional<SeenAlert> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those that the caller may see, the earliest first. */
    public List<SeenAlert> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows.read(SeenAlert.class, THESE, ids);
    }

    public List<SeenAlert> inbox(String organisation, boolean openOnly, @Nullable UUID before, int limit) {
        return rows.read(SeenAlert.class, INBOX, organisation, openOnly, before, before, limit);
    }

    public List<SeenAlert> overdue(OffsetDateTime now, @Nullable UUID before, int limit) {
        return rows.read(SeenAlert.class, OVERDUE, now, now, before, before, limit);
    }

    /** Returns whether this was the first time. */
    public boolean opened(UUID id, OffsetDateTime now) {
        return !rows.read(UUID.class, OPENED, now, id).isEmpty();
    }

    /** Returns all that were signed; empty: it was signed or withdrawn meanwhile. */
    public List<UUID> sign(UUID id, OffsetDateTime now, Signature signature) {
        return rows.read(
                UUID.class,
                SIGN,
                id,
                now,
                signature.officer(),
                signature.post(),
                signature.account(),
                signature.done());
    }

    /**
     * Who signed 签收, sealed but for the account.
     *
     * @param done what was done, if anything yet
     */
    public record Signature(
            @Nullable String officer,
            @Nullable String post,
            String account,
            @Nullable String done) {}

    /** Returns all whose signature was taken back. */
    public List<UUID> unsign(UUID id) {
        return rows.read(UUID.class, UNSIGN, id);
    }

    public void toldByPhone(UUID id, OffsetDateTime at) {
        rows.change(TOLD_BY_PHONE, at, id, at);
    }

    /** A call was taken back: what the others say stays. */
    public void phoneCallWithdrawn(UUID id) {
        rows.change(CALLS_LEFT, id);
    }

    public void takenOver(UUID id, OffsetDateTime now) {
        rows.change(TAKE_OVER, now, id);
    }

    /** A machine took them; returns those it was the first time for. */
    public List<Delivered> delivered(OffsetDateTime now, Collection<UUID> ids) {
        return rows.read(Delivered.class, DELIVERED, now, ids);
    }

    /** An alert that a machine took. */
    public record Delivered(UUID id, UUID assessment, UUID patient, UUID episode, Duty duty, String organisation) {}

    private record Ended(UUID id, @Nullable String kind, boolean silent) {}
}
