package org.careline.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A process beside the parts, started and ended by itself; its end by itself is nobody's alarm. */
public final class Apart {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PidFile pidFile;
    private final Path log;
    private Optional<Child> child = Optional.empty();

    public Apart(PidFile pidFile, Path log) {
        this.pidFile = pidFile;
        this.log = log;
    }

    /** Returns at once. */
    public synchronized void launch(Command command) throws IOException {
        child = Optional.of(Child.start(command, pidFile, log));
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        var ending = release();
        if (ending.isPresent()) {
            ending.get().kill();
        }
    }

    public void stop(Signal signal) throws IOException, InterruptedException {
        var ending = release();
        if (ending.isPresent()) {
            ending.get().stop(signal, PATIENCE);
        }
    }

    private synchronized Optional<Child> release() {
        var ending = child;
        child = Optional.empty();
        return ending;
    }

    public synchronized Optional<Child> running() {
        return child.filter(Child::isAlive);
    }

    public Path log() {
        return log;
    }
}
