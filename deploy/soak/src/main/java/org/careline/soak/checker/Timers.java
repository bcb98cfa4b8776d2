package org.careline.soak.checker;

import java.time.Duration;
import org.careline.soak.history.Line.Timer;

/** A timer fires never before its time by the database's clock, and within two seconds of it (30 after healing). */
final class Timers implements Check {
    private static final Duration ON_TIME = Duration.ofSeconds(2);
    /** The observer looks twice a second, each look taking a moment of its own. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Override
    public String promise() {
        return "timers: never early, and on time";
    }

    @Override
    public void judge(World world, Findings findings) {
        world.of(Timer.class).forEach(timer -> {
            findings.expect(!timer.seen().isBefore(timer.due()), () -> "early: " + timer);
            var latest = world.squalls().deadline(timer.due(), ON_TIME.plus(BETWEEN_LOOKS));
            findings.expect(!timer.seen().isAfter(latest), () -> "late: " + timer);
        });
    }
}
