package org.careline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which process listens on a port: from /proc on Linux, by lsof elsewhere. */
final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    static Optional<ProcessHandle> of(int port) throws IOException, InterruptedException {
        var id = Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
        return id.flatMap(ProcessHandle::of);
    }

    private static Optional<Long> fromProc(int port) throws IOException {
        var sockets = listeningSockets(port);
        try (var folders = Files.list(Path.of("/proc"))) {
            return folders.filter(
                            folder -> folder.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(folder -> holds(folder.resolve("fd"), sockets))
                    .map(folder -> Long.valueOf(folder.getFileName().toString()))
                    .findFirst();
        }
    }

    private static Set<String> listeningSockets(int port) throws IOException {
        var suffix = ":%04X".formatted(port);
        var sockets = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(table))) {
                Files.readAllLines(Path.of(table)).stream()
                        .map(line -> line.trim().split("\\s+"))
                        .filter(row -> row.length > 9 && row[1].endsWith(suffix) && row[3].equals(LISTENING))
                        .forEach(row -> sockets.add("socket:[" + row[9] + "]"));
            }
        }
        return sockets;
    }

    private static boolean holds(Path descriptors, Set<String> sockets) {
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.anyMatch(link -> sockets.contains(target(link)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Long> fromLsof(int port) throws IOException, InterruptedException {
        var lsof = OwnGroup.onPath("lsof");
        if (lsof.isEmpty()) {
            return Optional.empty();
        }
        var process = new ProcessBuilder(lsof.get().toString(), "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        process.waitFor();
        return output.lines().findFirst().map(Long::valueOf);
    }
}
