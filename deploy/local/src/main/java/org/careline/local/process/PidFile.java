package org.careline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The process id of a part and when it started, so that a number given to somebody else since is not mistaken for it. */
public record PidFile(Path file) {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    void write(ProcessHandle process) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        Files.writeString(file, process.pid() + "\n" + started + "\n");
    }

    /** The process, where it still runs and is the one that was written down. */
    public Optional<ProcessHandle> live() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            return Optional.empty();
        }
        var started = Instant.parse(lines.get(1));
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(Stopping::isRunning)
                .filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .filter(actual -> Duration.between(actual, started).abs().compareTo(CLOCK_STEP) < 0)
                .isPresent();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
