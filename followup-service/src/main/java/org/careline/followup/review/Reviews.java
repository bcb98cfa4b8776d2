package org.careline.followup.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.careline.followup.visit.SeenVisit;
import org.careline.followup.visit.SeenVisits;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** The prevention institution's review list 复核清单 (rules 17.5); correcting or withdrawing the visit takes it off. */
@ApplicationScoped
public class Reviews {
    private final SeenVisits visits;
    private final Trail trail;

    Reviews(SeenVisits visits, Trail trail) {
        this.visits = visits;
        this.trail = trail;
    }

    @Transactional
    public CursorPage<ReviewView> page(@Nullable String cursor, int limit) {
        var page = visits.toReview(cursor, limit);
        trail.record(
                "reviews-read", page.items().stream().map(SeenVisit::patient).toList(), null);
        return new CursorPage<>(page.items().stream().map(ReviewView::from).toList(), page.next());
    }
}
