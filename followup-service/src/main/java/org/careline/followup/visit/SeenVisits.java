package org.careline.followup.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** Reads visits for other features 随访记录, cut to what the caller may see. */
@ApplicationScoped
public class SeenVisits {
    private final VisitRows rows;

    SeenVisits(VisitRows rows) {
        this.rows = rows;
    }

    public Map<UUID, SeenVisit> ofAssessments(Collection<UUID> assessments) {
        return rows.ofAssessments(assessments).stream()
                .map(SeenVisit::from)
                .collect(Collectors.toMap(SeenVisit::assessment, Function.identity()));
    }

    /** Standing visits stated against the signs (rules 17.5), the latest first. */
    public CursorPage<SeenVisit> toReview(@Nullable String cursor, int limit) {
        var after = cursor == null ? null : VisitPlace.parse(cursor);
        var visits = rows.toReview(after, limit + 1);
        var page = visits.subList(0, Math.min(limit, visits.size()));
        var next = visits.size() > limit ? VisitPlace.of(page.getLast()).cursor() : null;
        return new CursorPage<>(page.stream().map(SeenVisit::from).toList(), next);
    }
}
