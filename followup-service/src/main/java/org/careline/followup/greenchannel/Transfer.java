package org.careline.followup.greenchannel;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer of a patient 转诊, by the assessment that opened it and the time it was open. */
public record Transfer(
        UUID assessment,
        @Nullable OffsetDateTime requestedAt,
        @Nullable OffsetDateTime closedAt,
        GreenChannelView view) {

    /** The one this assessment opened, or the open one it joined (rules 17.6). */
    boolean takes(UUID another, OffsetDateTime assessedAt) {
        if (assessment.equals(another)) {
            return true;
        }
        return requestedAt != null
                && !requestedAt.isAfter(assessedAt)
                && (closedAt == null || closedAt.isAfter(assessedAt));
    }
}
