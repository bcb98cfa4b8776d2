package org.careline.notification.inbox;

import java.time.OffsetDateTime;
import org.careline.events.EpisodeCloseReason;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation may see the person 知悉范围, as the facts stand (rules 17.4).
 *
 * @param until null: as long as nothing changes
 * @param placeNow where the person is, if not at home
 * @param closeReason how the episode it was told in ended
 * @param residenceKnown false: whoever was told was told for the place
 */
record Entitlement(
        boolean sees,
        @Nullable OffsetDateTime until,
        @Nullable String placeNow,
        @Nullable EpisodeCloseReason closeReason,
        boolean residenceKnown) {
    static final Entitlement NONE = new Entitlement(false, null, null, null, true);

    boolean isOpen(OffsetDateTime now) {
        return sees && (until == null || until.isAfter(now));
    }

    /** The episode ended truly, and long ago: seen with a reason alone. */
    boolean asksForReason(OffsetDateTime now) {
        return sees && !isOpen(now) && closeReason != null && closeReason != EpisodeCloseReason.ASSESSMENT_WITHDRAWN;
    }
}
