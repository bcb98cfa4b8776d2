package org.careline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Ends processes: asked first, killed when they do not listen. */
public final class Stopping {
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 50;

    private Stopping() {}

    public static void stop(ProcessHandle process, Signal signal, Duration patience)
            throws IOException, InterruptedException {
        send(process, signal);
        if (!endsWithin(process, patience)) {
            kill(process);
        }
    }

    /** Kills the process and all it has started, and waits until they are gone. */
    public static void kill(ProcessHandle process) throws InterruptedException {
        var all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        endsWithin(process, AFTER_KILL);
        for (var one : all) {
            endsWithin(one, AFTER_KILL);
        }
    }

    private static void send(ProcessHandle process, Signal signal) throws IOException, InterruptedException {
        if (signal == Signal.TERM) {
            process.destroy();
            return;
        }
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) throws InterruptedException {
        var end = Instant.now().plus(patience);
        while (isRunning(process)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    /** A process that has ended but that nobody has collected (an orphan in a container without init) no longer runs. */
    public static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        var status = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return !Files.exists(status) || !Files.readString(status).contains(") Z ");
        } catch (IOException e) {
            return process.isAlive();
        }
    }
}
