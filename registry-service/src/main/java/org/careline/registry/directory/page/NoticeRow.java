package org.careline.registry.directory.page;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a page shows it 管辖变更告知, with names for codes.
 *
 * @param day on which it was told, and since which a duty that was lost is another's
 * @param unread nobody of the organisation had looked before
 */
@TemplateData
public record NoticeRow(
        String kind,
        String duty,
        String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String accountable,
        String authority,
        LocalDate day,
        String at,
        boolean unread) {}
