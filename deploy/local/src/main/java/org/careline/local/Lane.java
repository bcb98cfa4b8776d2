package org.careline.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Steps that run side by side, some after others. */
final class Lane {
    private static final Executor THREADS =
            command -> Thread.ofPlatform().daemon().start(command);

    private Lane() {}

    static CompletableFuture<Void> run(Progress.Step step) {
        return after(List.of(), step);
    }

    static CompletableFuture<Void> after(List<CompletableFuture<Void>> earlier, Progress.Step step) {
        return CompletableFuture.allOf(earlier.toArray(CompletableFuture[]::new))
                .thenRunAsync(
                        () -> {
                            try {
                                step.run();
                            } catch (Exception e) {
                                throw new CompletionException(e);
                            }
                        },
                        THREADS);
    }

    /** Waits for all of them. */
    static Optional<Exception> firstFailure(List<CompletableFuture<Void>> lanes) {
        return lanes.stream().flatMap(lane -> failure(lane).stream()).findFirst();
    }

    private static Optional<Exception> failure(CompletableFuture<Void> lane) {
        try {
            lane.join();
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(e.getCause() instanceof Exception cause ? cause : e);
        }
    }
}
