package org.careline.registry.directory.notice;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A notice to an organisation that a duty is its own now, or no longer, or at other times 管辖变更告知.
 *
 * @param from first day of its time after the change; null: it has none any more
 * @param to first day without the duty; null: open
 * @param accountable who is accountable there after the change; null: nobody is said for the place itself
 * @param authority who changed it
 * @param readAt when somebody of the organisation first looked; null: this is the first look
 */
@TemplateData
public record DutyNoticeView(
        UUID id,
        @Schema(enumeration = {"gained", "lost", "changed"}) String kind,
        String duty,
        String area,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String accountable,
        String authority,
        OffsetDateTime toldAt,
        @Nullable OffsetDateTime readAt) {}
