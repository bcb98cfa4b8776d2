package org.careline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running part: its process and its pid file. */
public final class Child {
    private static final Duration TO_COLLECT = Duration.ofSeconds(10);

    private final Process process;
    private final PidFile pidFile;

    private Child(Process process, PidFile pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts the command in a group of its own; the log of the run before is kept beside as {@code .before}. */
    public static Child start(Command command, PidFile pidFile, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.createDirectories(command.folder());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(OwnGroup.of(command.words()))
                .directory(command.folder().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(command.environment());
        var process = builder.start();
        pidFile.write(process.toHandle());
        return new Child(process, pidFile);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    public long pid() {
        return process.pid();
    }

    public void stop(Signal signal, Duration patience) throws IOException, InterruptedException {
        Stopping.stop(process.toHandle(), signal, patience);
        collect();
        pidFile.delete();
    }

    /** As {@code kill -9}: it gets no chance to tidy up, and its pid file stays behind. */
    public void kill() throws InterruptedException {
        Stopping.kill(process.toHandle());
        collect();
    }

    /** What has ended counts as alive until its parent, this process, has taken note of it. */
    private void collect() throws InterruptedException {
        process.waitFor(TO_COLLECT.toSeconds(), TimeUnit.SECONDS);
    }
}
