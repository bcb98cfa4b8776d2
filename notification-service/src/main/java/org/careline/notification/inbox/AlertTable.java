package org.careline.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** Alerts as the database lets the caller see them, and what their receivers do about them. */
@ApplicationScoped
public class AlertTable {
    private static final String SEEN = """
            select to_jsonb(a) || jsonb_build_object(
                'assessing', jsonb_build_object('code', a.assessing_organisation, 'name', s.name, 'duty_phone', s.duty_phone),
                'receiver', case when a.organisation is not null then
                    jsonb_build_object('code', a.organisation, 'name', r.name, 'duty_phone', r.duty_phone) end)
            from alert a
            left join organisation s on s.code = a.assessing_organisation
            left join organisation r on r.code = a.organisation
            """;

    private static final String ONE = SEEN + "where a.id = ?";

    private static final String INBOX = SEEN + """
            where a.organisation = ? and (not ? or (a.signed_at is null and a.withdrawn_at is null))
                and (?::uuid is null or a.id < ?::uuid)
            order by a.id desc limit ?
            """;

    /** What asks for the telephone, and what has nobody of its own to go to. */
    private static final String OVERDUE = SEEN + """
            where a.signed_at is null and a.withdrawn_at is null and a.occasion = 'DANGER'
                and (a.prompt_at <= ? or a.organisation is null or a.up_the_line is not null)
                and (?::uuid is null or a.id < ?::uuid)
            order by a.id desc limit ?
            """;

    private static final String OPENED =
            "update alert set opened_at = ? where id = ? and opened_at is null returning to_jsonb(id)";

    /** With it go the quiet updates of the same episode: they are signed with the next look. */
    private static final String SIGN = """
            with asked as (select * from alert where id = ? and withdrawn_at is null and signed_at is null),
            signed as (
                update alert set signed_at = ?, officer = ?, post = ?,
                    done = case when alert.id = asked.id then ? end
                from asked
                where alert.signed_at is null and alert.withdrawn_at is null
                    and (alert.id = asked.id
                        or (alert.episode = asked.episode and alert.organisation = asked.organisation
                            and alert.duty = asked.duty and alert.urgency = 'NEXT_LOOK'))
                returning alert.id)
            select to_jsonb(id) from signed
            """;

    private static final String TOLD_BY_PHONE =
            "update alert set told_by_phone_at = greatest(told_by_phone_at, ?) where id = ?";

    private static final String TAKE_OVER = "update alert set taken_over_at = ? where id = ? and taken_over_at is null";

    private static final String CLOSED_AT =
            "select to_jsonb(closed_at) from episode where id = ? and closed_at is not null";

    private final Rows rows;

    AlertTable(Rows rows) {
        this.rows = rows;
    }

    public Optional<SeenAlert> find(UUID id) {
        return rows.read(SeenAlert.class, ONE, id).stream().findFirst();
    }

    public List<SeenAlert> inbox(String organisation, boolean openOnly, @Nullable UUID before, int limit) {
        return rows.read(SeenAlert.class, INBOX, organisation, openOnly, before, before, limit);
    }

    public List<SeenAlert> overdue(OffsetDateTime now, @Nullable UUID before, int limit) {
        return rows.read(SeenAlert.class, OVERDUE, now, before, before, limit);
    }

    /** Returns whether this was the first time. */
    boolean opened(UUID id, OffsetDateTime now) {
        return !rows.read(UUID.class, OPENED, now, id).isEmpty();
    }

    /** Returns all that were signed; empty: it was signed or withdrawn meanwhile. */
    List<UUID> sign(
            UUID id, OffsetDateTime now, @Nullable String officer, @Nullable String post, @Nullable String done) {
        return rows.read(UUID.class, SIGN, id, now, officer, post, done);
    }

    void toldByPhone(UUID id, OffsetDateTime at) {
        rows.change(TOLD_BY_PHONE, at, id);
    }

    void takenOver(UUID id, OffsetDateTime now) {
        rows.change(TAKE_OVER, now, id);
    }

    Optional<OffsetDateTime> closedAt(UUID episode) {
        return rows.read(OffsetDateTime.class, CLOSED_AT, episode).stream().findFirst();
    }
}
