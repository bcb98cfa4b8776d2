package org.careline.notification.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** Episodes 高风险过程 that are open: those the caller's organisation was told of, or those in its area. */
@ApplicationScoped
class EpisodeList {
    private static final String OPEN = """
            select jsonb_build_object('opened_at', e.opened_at, 'area', e.area, 'level', last.level, 'id', e.id,
                'alert', mine.last, 'alerts', coalesce(mine.alerts, 0), 'unsigned', coalesce(mine.unsigned, 0))
            """;

    private static final String LAST = """
            cross join lateral (
                select level from told_alert where episode = e.id and withdrawn_at is null order by id desc limit 1) last
            where e.closed_at is null and (?::uuid is null or e.id < ?::uuid)
            order by e.id desc limit ?
            """;

    private static final String TOLD_OF = OPEN + """
            from (select episode, count(*) as alerts, max(id::text) as last,
                    count(*) filter (where ringing) as unsigned
                from told_alert where organisation = ? and withdrawn_at is null group by episode) mine
            join episode e on e.id = mine.episode
            """ + LAST;

    private static final String IN_AREA = OPEN + """
            from episode e
            left join lateral (select count(*) as alerts, max(id::text) filter (where organisation = ?) as last,
                    count(*) filter (where ringing) as unsigned
                from told_alert where episode = e.id and withdrawn_at is null) mine on true
            """ + LAST;

    private final Rows rows;
    private final CurrentCaller caller;
    private final AsSystem asSystem;

    EpisodeList(Rows rows, CurrentCaller caller, AsSystem asSystem) {
        this.rows = rows;
        this.caller = caller;
        this.asSystem = asSystem;
    }

    @Transactional
    List<OpenEpisode> open(@Nullable UUID before, int size) {
        var who = caller.get();
        if (who.is(Role.PREVENTION_INSTITUTION)) {
            return rows.read(OpenEpisode.class, IN_AREA, who.organisation(), before, before, size + 1);
        }
        return asSystem.call(() -> rows.read(OpenEpisode.class, TOLD_OF, who.organisation(), before, before, size + 1));
    }

    /**
     * An open episode; whose it is stands behind its alert.
     *
     * @param alert the last one addressed to the caller; null: none was
     */
    record OpenEpisode(
            UUID id,
            OffsetDateTime openedAt,
            String area,
            int level,
            @Nullable UUID alert,
            int alerts,
            int unsigned) {}
}
