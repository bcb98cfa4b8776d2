package org.careline.followup.console.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.careline.followup.caseload.Worklist;
import org.careline.followup.greenchannel.UndecidedTransfer;
import org.careline.followup.greenchannel.UndecidedTransfers;
import org.careline.followup.receivers.UnsignedAlerts;
import org.careline.kit.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Puts a doctor's day together 今日工作: one query a block, one entry on the trail. */
@ApplicationScoped
class Days {
    private final UnsignedAlerts alerts;
    private final UndecidedTransfers transfers;
    private final Worklist worklist;
    private final TodayConfig config;
    private final Trail trail;
    private final Clock clock;

    Days(
            UnsignedAlerts alerts,
            UndecidedTransfers transfers,
            Worklist worklist,
            TodayConfig config,
            Trail trail,
            Clock clock) {
        this.alerts = alerts;
        this.transfers = transfers;
        this.worklist = worklist;
        this.config = config;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Day whole() {
        return seen(new Day(
                "",
                config.daysAhead(),
                alerts(null, config.rows()),
                transfers(null, config.rows()),
                overdue(null, config.rows()),
                due(null, config.rows())));
    }

    /** @param cursor where the page begins; null: at the start */
    @Transactional
    Day alone(String block, @Nullable String cursor) {
        var rows = config.rowsAlone();
        return seen(new Day(
                block,
                config.daysAhead(),
                block.equals("alerts") ? alerts(cursor, rows) : Block.none(),
                block.equals("transfers") ? transfers(cursor, rows) : Block.none(),
                block.equals("overdue") ? overdue(cursor, rows) : Block.none(),
                block.equals("due") ? due(cursor, rows) : Block.none()));
    }

    private Day seen(Day day) {
        trail.record("day-read", day.patients(), null);
        return day;
    }

    private Block<RedAlert> alerts(@Nullable String cursor, int limit) {
        var page = alerts.page(cursor, limit);
        return new Block<>(RedAlert.of(page.items()), page.next());
    }

    private Block<UndecidedTransfer> transfers(@Nullable String cursor, int limit) {
        return Block.of(transfers.page(cursor, limit), transfer -> transfer);
    }

    private Block<DueVisit> overdue(@Nullable String cursor, int limit) {
        var today = LocalDate.now(clock);
        var page = worklist.between(LocalDate.EPOCH, today.minusDays(1), cursor, limit);
        return Block.of(page, entry -> DueVisit.of(entry, today));
    }

    private Block<DueVisit> due(@Nullable String cursor, int limit) {
        var today = LocalDate.now(clock);
        var page = worklist.between(today, today.plusDays(config.daysAhead()), cursor, limit);
        return Block.of(page, entry -> DueVisit.of(entry, today));
    }
}
