package org.careline.notification.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** The episodes of the caller's areas; the database cuts them. */
@ApplicationScoped
class EpisodeBoard {
    private static final String LIST = """
            select jsonb_build_object('id', e.id, 'patient', e.patient, 'area', e.area, 'opened_at', e.opened_at,
                'closed_at', e.closed_at, 'close_reason', e.close_reason, 'contradictions', e.contradictions,
                'level', coalesce((select a.level from told_alert a where a.episode = e.id and a.withdrawn_at is null
                    order by a.id desc limit 1), 0),
                'alerts', (select count(*) from told_alert a where a.episode = e.id and a.withdrawn_at is null),
                'unsigned', (select count(*) from open_alert a where a.episode = e.id and a.alarm))
            from episode e
            where (not ? or e.closed_at is null) and (?::uuid is null or e.id < ?::uuid)
            order by e.id desc limit ?
            """;

    private final Rows rows;
    private final Trail trail;

    EpisodeBoard(Rows rows, Trail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    @Transactional
    CursorPage<EpisodeView> list(boolean openOnly, @Nullable UUID before, int limit) {
        var found = rows.read(EpisodeView.class, LIST, openOnly, before, before, limit + 1);
        var shown = found.stream().limit(limit).toList();
        if (!shown.isEmpty()) {
            trail.record(
                    "episodes-listed", shown.stream().map(EpisodeView::patient).toList(), null);
        }
        return new CursorPage<>(
                shown, found.size() > limit ? shown.getLast().id().toString() : null);
    }
}
