package org.careline.soak.nemesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careline.local.Part;
import org.careline.local.Suite;
import org.careline.soak.history.History;
import org.careline.soak.history.Line;

/** Every database loses its last seconds, as by a restore or a failover; as after a restore the operator has the register tell all states again. */
final class SetBack implements Fault {
    private static final Duration LOST = Duration.ofSeconds(20);
    private static final String RETELLING = "/ops/retelling";

    private final Suite suite;
    private final Operator operator;
    private final History history;
    private final Path data;
    private final Path copy;
    private Instant from = Instant.EPOCH;

    SetBack(Suite suite, Operator operator, History history) {
        this.suite = suite;
        this.operator = operator;
        this.history = history;
        data = suite.data().resolve("postgres");
        copy = suite.data().resolveSibling("postgres-before");
    }

    @Override
    public String target() {
        return Part.POSTGRES.label();
    }

    @Override
    public Set<String> places() {
        return Set.of(Part.POSTGRES.label(), OUTBOXES);
    }

    @Override
    public Optional<Duration> lasts() {
        return Optional.of(LOST);
    }

    @Override
    public void begin() throws Exception {
        suite.kill(Part.POSTGRES);
        from = Instant.now();
        replace(copy, data);
        Keeper.startAgain(suite, Part.POSTGRES);
    }

    @Override
    public void heal() throws Exception {
        suite.kill(Part.POSTGRES);
        history.write(new Line.SetBack(from, Instant.now()));
        replace(data, copy);
        ServerFaults.delete(copy);
        Keeper.startAgain(suite, Part.POSTGRES);
        operator.orders(Part.REGISTRY, RETELLING, Map.of("raised", true));
        operator.awaits(Part.REGISTRY, RETELLING, last -> last.hasNonNull("endedAt"));
    }

    /** PostgreSQL takes its folder only with the rights it had. */
    private static void replace(Path folder, Path by) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            ServerFaults.delete(folder);
        }
        var process = new ProcessBuilder("cp", "-a", by.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("it was not copied: " + by);
        }
    }
}
