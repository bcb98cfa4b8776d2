package org.careline.local.demo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Several hands at one step of the loading: rows side by side, each row in its order. */
final class Crew {
    private static final int HANDS = 6;

    private final String step;
    private final int of;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    /** @param of how many entries the step has in all */
    Crew(String step, int of, Progress progress) {
        this.step = step;
        this.of = of;
        this.progress = progress;
    }

    /** Returns when all rows are done, or throws what the first that failed threw. */
    void work(List<List<Runnable>> rows) throws InterruptedException {
        var work =
                rows.stream().<Callable<Boolean>>map(row -> () -> inOrder(row)).toList();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var row : hands.invokeAll(work)) {
                row.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo area could not be loaded", e.getCause());
        }
    }

    private boolean inOrder(List<Runnable> row) {
        for (var entry : row) {
            entry.run();
            progress.at(step, done.incrementAndGet(), of);
        }
        return true;
    }
}
