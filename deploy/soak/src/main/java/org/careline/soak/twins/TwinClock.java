package org.careline.soak.twins;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The wall clock of one replica alone, which can be put forward and back; only on Linux and where there is a C compiler. */
public final class TwinClock {
    private static final String SOURCE = "clock.c";

    private final Path file;
    private final Optional<Path> library;

    private TwinClock(Path file, Optional<Path> library) {
        this.file = file;
        this.library = library;
    }

    static TwinClock of(Path folder, String replica) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var clock = new TwinClock(folder.toAbsolutePath().resolve(replica), library(folder.toAbsolutePath()));
        clock.turn(Duration.ZERO);
        return clock;
    }

    private static Optional<Path> library(Path folder) throws IOException, InterruptedException {
        var library = folder.resolve("clock.so");
        if (!Files.exists(library) && System.getProperty("os.name").equals("Linux")) {
            var source = folder.resolve(SOURCE);
            try (var text = Objects.requireNonNull(TwinClock.class.getResourceAsStream(SOURCE))) {
                Files.copy(text, source, StandardCopyOption.REPLACE_EXISTING);
            }
            compile(source, library);
        }
        return Optional.of(library).filter(Files::exists);
    }

    private static void compile(Path source, Path library) throws InterruptedException {
        try {
            new ProcessBuilder("cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // There is no compiler: the clock stays true.
        }
    }

    public boolean canBeTurned() {
        return library.isPresent();
    }

    /** @param by how far it is ahead of the true time from now on */
    public void turn(Duration by) throws IOException {
        var nanos = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(by.toNanos())
                .flip();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(nanos, 0);
        }
    }

    Map<String, String> environment() {
        return library.map(clock -> Map.of("LD_PRELOAD", clock.toString(), "CARELINE_CLOCK", file.toString()))
                .orElse(Map.of());
    }
}
