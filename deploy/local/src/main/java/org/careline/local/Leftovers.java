package org.careline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.careline.local.process.PidFile;
import org.careline.local.process.Signal;
import org.careline.local.process.Stopping;

/** What an earlier launcher left running when it was killed: stopped in order before anything starts. */
final class Leftovers {
    static final List<Part> STOP_ORDER = List.of(
            Part.REGISTRY, Part.FOLLOWUP, Part.NOTIFICATION, Part.REFERRAL, Part.KEYCLOAK, Part.KAFKA, Part.POSTGRES);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

    private Leftovers() {}

    static boolean any(SuiteOptions options) throws IOException {
        for (var part : STOP_ORDER) {
            if (new PidFile(options.pidFile(part)).live().isPresent()) {
                return true;
            }
        }
        return !replicas(options).isEmpty() || postmaster(options).isPresent();
    }

    static void stop(SuiteOptions options) throws IOException, InterruptedException {
        for (var replica : replicas(options)) {
            Stopping.stop(replica, Signal.TERM, PATIENCE);
        }
        for (var part : STOP_ORDER) {
            var live = new PidFile(options.pidFile(part)).live();
            if (live.isPresent()) {
                Stopping.stop(live.get(), part == Part.POSTGRES ? Signal.INT : Signal.TERM, PATIENCE);
            }
            Files.deleteIfExists(options.pidFile(part));
        }
        var postmaster = postmaster(options);
        if (postmaster.isPresent()) {
            Stopping.stop(postmaster.get(), Signal.INT, PATIENCE);
        }
    }

    /** Whatever else has left a pid file: further processes of the services. */
    private static List<ProcessHandle> replicas(SuiteOptions options) throws IOException {
        var folder = options.data().resolve("run");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var parts = Arrays.stream(Part.values()).map(options::pidFile).toList();
        var live = new ArrayList<ProcessHandle>();
        try (var files = Files.newDirectoryStream(folder, "*.pid")) {
            for (var file : files) {
                if (!parts.contains(file)) {
                    new PidFile(file).live().ifPresent(live::add);
                }
            }
        }
        return live;
    }

    /** PostgreSQL's own note of its process: line 1 the process id, line 3 the second it started. */
    private static Optional<ProcessHandle> postmaster(SuiteOptions options) throws IOException {
        var note = note(options);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(note);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(Stopping::isRunning)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(actual ->
                                Duration.between(actual, started).abs().compareTo(CLOCK_STEP) < 0)
                        .isPresent());
    }

    /** PostgreSQL would wait for ever for a process that only has the number of its predecessor. */
    static void forgetStrangers(SuiteOptions options) throws IOException {
        var note = note(options);
        if (Files.exists(note) && postmaster(options).isEmpty()) {
            var number = Files.readAllLines(note).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
            if (number.flatMap(ProcessHandle::of).isPresent()) {
                Files.delete(note);
            }
        }
    }

    private static Path note(SuiteOptions options) {
        return options.data().resolve("postgres").resolve("postmaster.pid");
    }
}
