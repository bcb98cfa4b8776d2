package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** Who is due in the caller's areas, most urgent first 随访工作清单; in hospital nobody is due (rules 4.2, 4.6). */
@ApplicationScoped
public class Worklist {
    private final CaseloadRows rows;
    private final Trail trail;
    private final Clock clock;

    Worklist(CaseloadRows rows, Trail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param until the last day looked at; null: today */
    @Transactional
    CursorPage<WorklistEntry> page(@Nullable LocalDate until, @Nullable String cursor, int limit) {
        var page = between(LocalDate.EPOCH, until == null ? LocalDate.now(clock) : until, cursor, limit);
        trail.record(
                "worklist-read",
                page.items().stream().map(WorklistEntry::patient).toList(),
                null);
        return page;
    }

    /** Part of a page that goes on the trail as a whole. */
    public CursorPage<WorklistEntry> between(LocalDate from, LocalDate until, @Nullable String cursor, int limit) {
        var today = LocalDate.now(clock);
        var after = cursor == null ? null : WorklistPlace.parse(cursor);
        var due = rows.due(from, until, after, limit + 1);
        var page = due.subList(0, Math.min(limit, due.size()));
        return new CursorPage<>(
                page.stream().map(row -> WorklistEntry.from(row, today)).toList(), next(page, due.size() > limit));
    }

    private static @Nullable String next(List<CaseloadEntity> page, boolean more) {
        return more ? WorklistPlace.of(page.getLast()).cursor() : null;
    }
}
