package org.careline.kit.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay that something was committed; many calls before it looks count as one. */
final class WakeUp {
    private final Semaphore calls = new Semaphore(0);

    void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** True when called, false when the time is over. */
    boolean await(Duration atMost) throws InterruptedException {
        var called = calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (called) {
            calls.drainPermits();
        }
        return called;
    }
}
