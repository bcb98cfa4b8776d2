package org.careline.kit.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What was last counted, and how old that is: whoever cannot count does not know that nothing waits. */
final class LastCount {
    private static final Duration LATE = Duration.ofSeconds(15);
    private static final OutboxFigures NOTHING = new OutboxFigures(0, null, 0, 0, 0, 0, 0, null);

    private final LongSupplier nanos;
    private volatile Count count;

    private record Count(OutboxFigures figures, long at) {}

    LastCount(LongSupplier nanos) {
        this.nanos = nanos;
        this.count = new Count(NOTHING, nanos.getAsLong());
    }

    void counted(OutboxFigures figures) {
        count = new Count(figures, nanos.getAsLong());
    }

    OutboxFigures figures() {
        return count.figures();
    }

    /** Of the oldest that waits; it goes on rising while nobody can count. */
    double ageInSeconds() {
        var last = count;
        var since = Duration.ofNanos(nanos.getAsLong() - last.at());
        var known = last.figures().ageInSeconds();
        return since.compareTo(LATE) > 0 ? known + since.toMillis() / 1000.0 : known;
    }
}
