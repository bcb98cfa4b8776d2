package org.careline.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One launcher at a time works on a data folder; the system lets go of it even when the launcher is killed. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock take(Path data) throws IOException {
        Files.createDirectories(data);
        var channel = FileChannel.open(file(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            channel.close();
            throw new RefusedStart("Careline 已在运行 / is already running here: "
                    + holder(data).map(pid -> "pid " + pid + ", ").orElse("") + data
                    + "\n用 ./careline stop 停止 / stop it with ./careline stop");
        }
        Files.writeString(pid(data), Long.toString(ProcessHandle.current().pid()));
        return new DataLock(channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The launcher that holds the folder now, if any does. */
    static Optional<Long> holder(Path data) throws IOException {
        if (!Files.exists(pid(data)) || isFree(data)) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(Files.readString(pid(data)).strip()));
    }

    private static boolean isFree(Path data) throws IOException {
        try (var channel = FileChannel.open(file(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return isTaken(channel);
        }
    }

    private static Path file(Path data) {
        return data.resolve("lock");
    }

    private static Path pid(Path data) {
        return data.resolve("launcher.pid");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
