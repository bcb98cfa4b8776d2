package org.careline.local;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.careline.local.process.Child;
import org.careline.local.process.Command;
import org.careline.local.process.PidFile;
import org.careline.local.servers.Server;
import org.careline.local.servers.ServiceProcess;

/** Holds the running parts: starts and stops them, and tells when one ends that nobody stopped. */
final class Supervisor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration TRAINING_PATIENCE = Duration.ofMinutes(3);

    private final SuiteOptions options;
    private final Map<Part, Child> children = new EnumMap<>(Part.class);
    private final CompletableFuture<Part> died = new CompletableFuture<>();
    private boolean closing;

    Supervisor(SuiteOptions options) {
        this.options = options;
    }

    void start(Part part, Server server) throws Exception {
        server.awaitReady(launch(part, server.command()));
    }

    synchronized Child launch(Part part, Command command) throws IOException {
        if (closing) {
            throw new IllegalStateException("正在停止 / stopping");
        }
        var child = Child.start(command, new PidFile(options.pidFile(part)), options.log(part));
        children.put(part, child);
        child.onExit().thenRun(() -> ended(part, child));
        return child;
    }

    private synchronized void ended(Part part, Child child) {
        if (children.remove(part, child)) {
            died.complete(part);
        }
    }

    /** Completes with the first part that ended by itself. */
    CompletableFuture<Part> died() {
        return died;
    }

    Optional<Child> child(Part part) {
        synchronized (this) {
            return Optional.ofNullable(children.get(part));
        }
    }

    void stop(Part part, Server server) throws IOException, InterruptedException {
        var child = release(part);
        if (child.isPresent()) {
            child.get().stop(server.stopSignal(), PATIENCE);
        }
    }

    /** The JVM writes down what it learned when it ends, which takes longer than an ordinary end. */
    void stopTraining(Part part, ServiceProcess process) throws IOException, InterruptedException {
        var child = release(part);
        if (child.isPresent()) {
            child.get().stop(process.stopSignal(), TRAINING_PATIENCE);
            process.keepTraining();
        }
    }

    void kill(Part part) throws InterruptedException {
        var child = release(part);
        if (child.isPresent()) {
            child.get().kill();
        }
    }

    /** From here on the part's end is ours, and no accident. */
    private synchronized Optional<Child> release(Part part) {
        return Optional.ofNullable(children.remove(part));
    }

    /** Lets nothing start any more; true for the first who says so. */
    synchronized boolean close() {
        var first = !closing;
        closing = true;
        return first;
    }
}
