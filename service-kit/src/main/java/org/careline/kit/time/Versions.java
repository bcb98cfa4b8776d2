package org.careline.kit.time;

import java.time.Instant;

/**
 * Versions of what is told as a whole state: each above the last and none below the clock, in milliseconds. A database that
 * lost its newest changes counts on above what was told of them, and copies, which keep the higher version, follow it.
 */
public final class Versions {
    private Versions() {}

    /** @param last 0: there was none */
    public static long after(long last, Instant now) {
        return Math.max(last + 1, now.toEpochMilli());
    }
}
