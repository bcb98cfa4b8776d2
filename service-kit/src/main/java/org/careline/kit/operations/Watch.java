package org.careline.kit.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.careline.kit.comparison.Comparisons;
import org.careline.kit.inbox.InboxPositions;
import org.careline.kit.inbox.ParkedEvents;
import org.careline.kit.outbox.OutboxOperations;
import org.careline.kit.outbox.OutboxRelay;
import org.careline.kit.time.DatabaseTime;
import org.careline.kit.trail.RefusedLooks;
import org.jspecify.annotations.Nullable;

/** What an operator watches: counts, ages, and what stands still. */
@ApplicationScoped
class Watch {
    /** Past this the operations guide has an alarm go off. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final OutboxOperations outbox;
    private final OutboxRelay relay;
    private final ParkedEvents parked;
    private final InboxPositions positions;
    private final Comparisons comparisons;
    private final ParkedHandling handling;
    private final RefusedLooks refusedLooks;
    private final DatabaseTime time;
    private final Clock clock;

    Watch(
            OutboxOperations outbox,
            OutboxRelay relay,
            ParkedEvents parked,
            InboxPositions positions,
            Comparisons comparisons,
            ParkedHandling handling,
            RefusedLooks refusedLooks,
            DatabaseTime time,
            Clock clock) {
        this.outbox = outbox;
        this.relay = relay;
        this.parked = parked;
        this.positions = positions;
        this.comparisons = comparisons;
        this.handling = handling;
        this.refusedLooks = refusedLooks;
        this.time = time;
        this.clock = clock;
    }

    FiguresView figures() {
        var figures = outbox.figures();
        var oldest = figures.oldestWaitingSince();
        return new FiguresView(
                figures.waiting(),
                oldest == null ? null : since(oldest),
                oldest != null && oldest.toInstant().isBefore(clock.instant().minus(LATE)),
                figures.parked(),
                comparisons.standing().silent(),
                figures.lost(),
                minute(figures.lostSince()),
                positions.figures(),
                parked.figures(),
                relay.standing(figures),
                outbox.replay().filter(replay -> replay.endedAt() == null).orElse(null),
                time.standing());
    }

    Slice<ParkedRowLine> rows(long after) {
        var found = outbox.parked(after, Slice.SIZE + 1).stream()
                .map(row -> new ParkedRowLine(row, since(row.appendedAt())))
                .toList();
        return Slice.of(found, after, line -> line.row().id());
    }

    Slice<ParkedEventLine> events(long after) {
        var found = parked.lines(after, Slice.SIZE + 1).stream()
                .map(event -> new ParkedEventLine(event, since(event.parkedAt())))
                .toList();
        return Slice.of(found, after, line -> line.event().id());
    }

    Slice<SetAsideEntry> setAside(long after) {
        var found = handling.setAside(after, Slice.SIZE + 1).stream()
                .map(event -> new SetAsideEntry(event, since(event.setAsideAt())))
                .toList();
        return Slice.of(found, after, entry -> entry.event().id());
    }

    List<RefusedAccountLine> refused() {
        return refusedLooks.byAccount(Duration.ofDays(1), Slice.SIZE).stream()
                .map(account -> new RefusedAccountLine(account, since(account.lastAt())))
                .toList();
    }

    private @Nullable LocalDateTime minute(@Nullable OffsetDateTime then) {
        return then == null
                ? null
                : then.atZoneSameInstant(clock.getZone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private Since since(OffsetDateTime then) {
        return Since.between(then.toInstant(), clock.instant());
    }
}
