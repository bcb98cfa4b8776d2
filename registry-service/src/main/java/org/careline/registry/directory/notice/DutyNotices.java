package org.careline.registry.directory.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.kit.web.Ids;
import org.careline.registry.domain.Handover;
import org.jspecify.annotations.Nullable;

/** Tells who loses a duty and who gets one 管辖变更告知: kept until it is looked at, and after. */
@ApplicationScoped
public class DutyNotices {
    private final DutyNoticeTable table;
    private final CurrentCaller caller;
    private final Trail trail;
    private final Clock clock;

    DutyNotices(DutyNoticeTable table, CurrentCaller caller, Trail trail, Clock clock) {
        this.table = table;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** In the transaction of the change. */
    public void tell(JurisdictionChanged made, List<Handover> handovers) {
        handovers.forEach(handover -> table.add(notice(made, handover), handover.organisation(), made.version()));
    }

    private DutyNoticeView notice(JurisdictionChanged made, Handover handover) {
        return new DutyNoticeView(
                Ids.next(),
                handover.kind().name().toLowerCase(Locale.ROOT),
                made.duty().wireName(),
                made.area(),
                handover.from(),
                handover.to(),
                accountable(made),
                caller.get().organisation(),
                OffsetDateTime.now(clock),
                null);
    }

    private @Nullable String accountable(JurisdictionChanged made) {
        var today = LocalDate.now(clock);
        return made.holders().stream()
                .filter(holder -> holder.rank() == 1 && !holder.from().isAfter(today))
                .filter(holder -> holder.to() == null || holder.to().isAfter(today))
                .map(Holder::organisation)
                .findFirst()
                .orElse(null);
    }

    /** The organisation's own, the newest first; those looked at for the first time are marked by this look. */
    @Transactional
    public CursorPage<DutyNoticeView> look(@Nullable UUID cursor, int limit) {
        var own = caller.get().organisation();
        var found = table.of(own, cursor, limit + 1);
        var page = found.stream().limit(limit).toList();
        var unread = page.stream()
                .filter(notice -> notice.readAt() == null)
                .map(DutyNoticeView::id)
                .toList();
        if (!unread.isEmpty()) {
            table.markRead(unread, caller.get().subject(), OffsetDateTime.now(clock));
            trail.record("duty-notices-read", List.of(), null);
        }
        return new CursorPage<>(page, found.size() > limit ? page.getLast().id().toString() : null);
    }
}
