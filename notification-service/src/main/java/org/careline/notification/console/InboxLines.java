package org.careline.notification.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.web.CursorPage;
import org.careline.notification.place.Places;
import org.careline.notification.stream.Waiting;
import org.jspecify.annotations.Nullable;

/** Turns what waits into lines that can be read at a glance. */
@ApplicationScoped
class InboxLines {
    private static final int ON_A_PAGE = 30;

    private final InboxList list;
    private final Waiting waiting;
    private final Places places;
    private final CurrentCaller caller;
    private final Clock clock;

    InboxLines(InboxList list, Waiting waiting, Places places, CurrentCaller caller, Clock clock) {
        this.list = list;
        this.waiting = waiting;
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    InboxView waiting(int page, int updatesPage) {
        var figures = waiting.of(caller.get().organisation());
        var alarms = list.waiting(false, page, ON_A_PAGE);
        var updates = list.waiting(true, updatesPage, ON_A_PAGE);
        return new InboxView(
                lines(alarms),
                page,
                alarms.size() > ON_A_PAGE,
                lines(updates),
                updatesPage,
                updates.size() > ON_A_PAGE,
                new InboxView.Counts(figures.waiting(), figures.unseen()));
    }

    CursorPage<InboxLine> doneWith(@Nullable UUID before) {
        var found = list.doneWith(before, ON_A_PAGE);
        var shown = lines(found);
        return new CursorPage<>(
                shown, found.size() > ON_A_PAGE ? shown.getLast().id().toString() : null);
    }

    private List<InboxLine> lines(List<InboxEntry> entries) {
        var now = OffsetDateTime.now(clock);
        return entries.stream()
                .limit(ON_A_PAGE)
                .map(entry -> InboxLine.of(entry, places.name(entry.area()), now))
                .toList();
    }
}
