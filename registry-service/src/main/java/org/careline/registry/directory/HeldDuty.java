package org.careline.registry.directory;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has a duty in an area on a day 责任单位, or that nobody has.
 *
 * @param prefix the area it is held for; shorter than {@code area}: inherited from above
 * @param organisation empty: nobody
 * @param rank 1: accountable
 */
@TemplateData
public record HeldDuty(
        String area,
        String duty,
        String prefix,
        String organisation,
        String name,
        String dutyPhone,
        int rank,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public boolean nobody() {
        return organisation.isEmpty();
    }

    public boolean inherited() {
        return !nobody() && !prefix.equals(area);
    }
}
