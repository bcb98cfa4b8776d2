package org.careline.kit.time;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** A machine whose clock is set wrong by a test. */
@Singleton
class JumpingMachine implements MachineClock {
    private volatile Duration wrong = Duration.ZERO;

    void jump(Duration by) {
        wrong = by;
    }

    @Override
    public Instant now() {
        return Instant.now().plus(wrong);
    }
}
