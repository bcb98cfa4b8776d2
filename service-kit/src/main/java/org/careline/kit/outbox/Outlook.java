package org.careline.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * From where the relay looks for what waits: from the lowest that waited lately, and once a while from the very first.
 * Rows told stay in the table as long as any snapshot may see them; each look would walk through all of them again.
 */
final class Outlook {
    /** A whole look takes at most this part of the time. */
    private static final int PART = 10;

    private final Waiting waiting;
    private final Holds holds;
    private final OutboxConfig config;
    private final LongSupplier nanos;
    private long from;
    private long highest;
    private long highestBefore;
    private long wholeAt;

    Outlook(Waiting waiting, Holds holds, OutboxConfig config, LongSupplier nanos) {
        this.waiting = waiting;
        this.holds = holds;
        this.config = config;
        this.nanos = nanos;
        this.wholeAt = nanos.getAsLong();
    }

    List<OutboxRow> look() throws SQLException {
        var began = nanos.getAsLong();
        var whole = began - wholeAt >= 0 || !holds.none();
        var rows = waiting.look(whole ? 0 : from, holds.topics(), holds.lanes(), config.batchSize());
        if (whole) {
            from = rows.isEmpty() ? highestBefore : Math.min(rows.getFirst().id(), highestBefore);
            highestBefore = highest;
            var now = nanos.getAsLong();
            wholeAt = now + longer(config.poll(), Duration.ofNanos(PART * (now - began)));
        }
        if (!rows.isEmpty()) {
            highest = Math.max(highest, rows.getLast().id());
        }
        return rows;
    }

    private static long longer(Duration one, Duration other) {
        return Math.max(one.toNanos(), other.toNanos());
    }
}
