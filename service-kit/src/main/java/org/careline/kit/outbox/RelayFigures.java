package org.careline.kit.outbox;

import java.time.Duration;
import java.time.OffsetDateTime;

/** What the leading relay last counted; zero in a relay that stands by. */
final class RelayFigures {
    private volatile OutboxFigures counted = new OutboxFigures(0, null, 0);
    private volatile boolean leading;

    void lead(OutboxFigures now) {
        counted = now;
        leading = true;
    }

    void follow() {
        counted = new OutboxFigures(0, null, 0);
        leading = false;
    }

    boolean leading() {
        return leading;
    }

    double waiting() {
        return counted.waiting();
    }

    double parked() {
        return counted.parked();
    }

    double ageInSeconds() {
        var since = counted.oldestWaitingSince();
        return since == null
                ? 0
                : Duration.between(since, OffsetDateTime.now(since.getOffset())).toMillis() / 1000.0;
    }
}
