package org.careline.notification.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import org.careline.kit.web.CursorPage;
import org.careline.notification.alert.SeenAlert;

/** Pages of alerts, newest first; the cursor is the last one's id. */
public final class AlertPages {
    private AlertPages() {}

    /** @param oneMore up to one more than the page holds */
    public static CursorPage<AlertView> of(List<SeenAlert> oneMore, int limit, OffsetDateTime now) {
        var shown = oneMore.stream()
                .limit(limit)
                .map(alert -> AlertView.of(alert, now, null))
                .toList();
        return new CursorPage<>(
                shown, oneMore.size() > limit ? shown.getLast().id().toString() : null);
    }
}
