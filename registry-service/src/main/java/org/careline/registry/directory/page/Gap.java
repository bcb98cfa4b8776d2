package org.careline.registry.directory.page;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty nobody has in a township 职责空缺, today or from a coming day on.
 *
 * @param until somebody has it again from that day
 * @param villages of the township that have somebody of their own
 * @param upTo the nearest body of the duty's line, which is told instead; empty: nobody
 */
@TemplateData
public record Gap(
        String area,
        String place,
        String duty,
        LocalDate since,
        boolean today,
        @Nullable LocalDate until,
        int villages,
        String upTo,
        String dutyPhone) {
    String cursor() {
        return since + "|" + area + "|" + duty;
    }
}
