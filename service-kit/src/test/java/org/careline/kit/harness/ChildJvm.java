package org.careline.kit.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that a test can kill without warning; it speaks by lines on its output. */
public final class ChildJvm implements AutoCloseable {
    private static final int LAST_WORDS = 30;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private ChildJvm(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader();
        this.errors = errors;
    }

    public static ChildJvm start(Class<?> main, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            var errors = Files.createTempFile("careline-child", ".log");
            errors.toFile().deleteOnExit();
            return new ChildJvm(
                    new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on until a line starts so; fails with its last words when the process ends before. */
    public String awaitLine(String start) {
        var last = new ArrayDeque<String>();
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(start)) {
                    return line.substring(start.length()).strip();
                }
                last.addLast(line);
                if (last.size() > LAST_WORDS) {
                    last.removeFirst();
                }
            }
            throw new IllegalStateException("the process ended without: %s%n%s%n%s"
                    .formatted(start, String.join("\n", last), Files.readString(errors)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to end. */
    public void closeInput() {
        try {
            process.outputWriter().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
