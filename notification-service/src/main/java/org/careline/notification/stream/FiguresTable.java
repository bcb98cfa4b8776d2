package org.careline.notification.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.careline.kit.access.AsSystem;
import org.careline.notification.row.Rows;

/** Counts what waits, for all open pages in one round trip. */
@ApplicationScoped
class FiguresTable {
    private static final String INBOXES = """
            select jsonb_build_object('organisation', organisation, 'figures', jsonb_build_object(
                'waiting', count(*) filter (where alarm),
                'unseen', count(*) filter (where alarm and opened_at is null),
                'overdue', count(*) filter (where alarm and least(sign_by, prompt_at) <= ?),
                'newest', max(id::text) || count(*) || count(opened_at)))
            from open_alert
            where organisation = any (?)
            group by organisation
            """;

    private static final String AREA = """
            select jsonb_build_object(
                'waiting', count(*), 'unseen', 0,
                'overdue', count(*) filter (where call_from <= ?),
                'newest', coalesce(max(id::text), '') || count(told_by_phone_at) || count(opened_at))
            from open_alert
            where duty = any ('{police,grid,prevention}') and area like any (?) and occasion = 'DANGER' and alarm
            """;

    private static final String HELD = """
            select to_jsonb(area) from duty_of_today where duty = 'prevention' and organisation = ?
            """;

    private final Rows rows;
    private final AsSystem asSystem;
    private final Clock clock;

    FiguresTable(Rows rows, AsSystem asSystem, Clock clock) {
        this.rows = rows;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    Map<String, Figures> inboxes(Collection<String> organisations) {
        return asSystem.call(() -> rows.read(Inbox.class, INBOXES, OffsetDateTime.now(clock), organisations)).stream()
                .collect(Collectors.toMap(Inbox::organisation, Inbox::figures));
    }

    Figures area(Collection<String> held) {
        var prefixes = held.stream().map(area -> area + "%").toList();
        return asSystem.call(() -> rows.read(Figures.class, AREA, OffsetDateTime.now(clock), prefixes))
                .getFirst();
    }

    /** Areas in which the organisation guards that all are told. */
    List<String> heldBy(String organisation) {
        return rows.read(String.class, HELD, organisation);
    }

    private record Inbox(String organisation, Figures figures) {}
}
