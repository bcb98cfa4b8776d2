package org.careline.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.careline.soak.nemesis.Kind;

/** Where a soak keeps its data: on a small disk of its own where one may be mounted and is to become full, else in a plain folder. */
record Disk(Path folder, boolean ownDisk) implements AutoCloseable {
    private static final String SIZE = "size=3g";

    static Disk under(Path folder, Options options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run("umount", folder.toString());
        empty(folder);
        var wanted = options.faults().contains(Kind.DISK);
        var disk =
                new Disk(folder, wanted && run("mount", "-t", "tmpfs", "-o", SIZE, "careline-soak", folder.toString()));
        disk.keepLogsElsewhere();
        return disk;
    }

    /** What the services say is wanted most when their disk is full, and after it is gone. */
    private void keepLogsElsewhere() throws IOException {
        var logs = Files.createDirectories(folder.resolveSibling("log"));
        empty(logs);
        Files.createSymbolicLink(folder.resolve("log"), logs);
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean run(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (ownDisk) {
            run("umount", "-l", folder.toString());
        }
    }
}
