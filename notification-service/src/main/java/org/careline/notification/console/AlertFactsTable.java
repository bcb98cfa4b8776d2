package org.careline.notification.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.careline.kit.crypto.EncryptedText;
import org.careline.notification.row.Rows;

/** Reads what an alert's page says beyond the alert; each statement is cut to the organisation addressed. */
@ApplicationScoped
class AlertFactsTable {
    private static final int POSTS = 5;

    private static final String FACTS = """
            select jsonb_build_object('done', a.done, 'withdrawal_reason', a.withdrawal_reason,
                'behaviour_last_seen_on', s.behaviour_last_seen_on,
                'handed_to', coalesce(h.name, a.handed_to), 'settled_reason', a.settled_reason,
                'settled_by', coalesce(b.name, a.settled_by),
                'since', e.opened_at, 'closed_at', e.closed_at, 'close_reason', e.close_reason,
                'superseded_by', (select n.id from told_alert n where n.episode = a.episode and n.supersedes = a.id
                    and n.organisation = a.organisation order by n.id desc limit 1),
                'history', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'level', h.level,
                        'cause', case when h.asked_again then 'asked-again' else h.cause end,
                        'raised_at', h.raised_at) order by h.id desc)
                    from (select n.id, n.level, n.cause, n.asked_again, n.raised_at from told_alert n
                        where n.episode = a.episode and n.organisation = a.organisation and n.id <> a.id
                        order by n.id desc limit 20) h), '[]'))
            from told_alert a
            join episode e on e.id = a.episode
            left join assessment s on s.id = a.assessment
            left join organisation h on h.code = a.handed_to
            left join organisation b on b.code = a.settled_by
            where a.id = ? and a.organisation = ?
            """;
    private static final String POST = """
            select to_jsonb(post) from told_alert
            where organisation = ? and post is not null order by id desc limit 40
            """;

    private final Rows rows;
    private final AsSystem asSystem;
    private final EncryptedText sealing = new EncryptedText();

    AlertFactsTable(Rows rows, AsSystem asSystem) {
        this.rows = rows;
        this.asSystem = asSystem;
    }

    AlertFacts of(UUID alert, String organisation) {
        return asSystem.call(() -> rows.read(AlertFacts.class, FACTS, alert, organisation))
                .getFirst();
    }

    /** Posts of those who signed last 职务, offered to whoever signs next; a name is never offered. */
    List<String> posts(String organisation) {
        return asSystem.call(() -> rows.read(String.class, POST, organisation)).stream()
                .map(sealing::convertToEntityAttribute)
                .filter(Objects::nonNull)
                .distinct()
                .limit(POSTS)
                .toList();
    }
}
