package org.careline.local;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Shows how far the loading of the demo area has come: every few seconds, and at the end of each step. */
final class LoadingProgress {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Consumer<String> out;
    private Instant shown = Instant.now();

    LoadingProgress(Consumer<String> out) {
        this.out = out;
    }

    synchronized void at(String step, int done, int of) {
        var now = Instant.now();
        if (done == of || Duration.between(shown, now).compareTo(PAUSE) > 0) {
            shown = now;
            out.accept("  %s 演示地区 demo area: %s %d/%d".formatted(done == of ? "✓" : "…", step, done, of));
        }
    }
}
