package org.careline.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows each step with its time when it is done, and every ten seconds what is still going on. */
final class Progress implements AutoCloseable {
    private static final int REMINDER_SECONDS = 10;

    private final Consumer<String> out;
    private final Map<String, Instant> running = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    Progress(Consumer<String> out) {
        this.out = out;
        clock.scheduleAtFixedRate(this::remind, REMINDER_SECONDS, REMINDER_SECONDS, TimeUnit.SECONDS);
    }

    void step(String name, Step step) throws Exception {
        var began = Instant.now();
        running.put(name, began);
        try {
            step.run();
            out.accept("  ✓ %-52s %6s".formatted(name, seconds(began)));
        } catch (Exception e) {
            out.accept("  ✗ %-52s %6s".formatted(name, seconds(began)));
            throw e;
        } finally {
            running.remove(name);
        }
    }

    void say(String line) {
        out.accept(line);
    }

    private void remind() {
        if (!running.isEmpty()) {
            out.accept("  … "
                    + running.entrySet().stream()
                            .map(entry -> entry.getKey() + " (" + seconds(entry.getValue()) + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String seconds(Instant began) {
        return "%.1f s".formatted(Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
